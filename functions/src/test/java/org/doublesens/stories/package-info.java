/// What holds for every stage alike.
@NullMarked
package org.doublesens.stories;

import org.jspecify.annotations.NullMarked;
