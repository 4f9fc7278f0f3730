/// A craft: finds in a mail that came in who says what, without the quoted rest; it believes nothing and does nothing.
@NullMarked
package org.doublesens.incoming;

import org.jspecify.annotations.NullMarked;
