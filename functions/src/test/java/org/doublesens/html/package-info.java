/// What the W3C's checker says of the HTML that people get.
@NullMarked
package org.doublesens.html;

import org.jspecify.annotations.NullMarked;
