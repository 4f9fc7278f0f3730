/// Tries the local cloud as a whole.
@NullMarked
package org.doublesens.local;

import org.jspecify.annotations.NullMarked;
