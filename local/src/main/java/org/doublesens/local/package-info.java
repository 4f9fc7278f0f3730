/// The cloud on a laptop: everything AWS does around the functions, and nothing the product does.
@NullMarked
package org.doublesens.local;

import org.jspecify.annotations.NullMarked;
