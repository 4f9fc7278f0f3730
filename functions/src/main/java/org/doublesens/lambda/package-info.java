/// Turns bytes into words and back, in one JSON dialect, and gives the handlers their base.
@NullMarked
package org.doublesens.lambda;

import org.jspecify.annotations.NullMarked;
