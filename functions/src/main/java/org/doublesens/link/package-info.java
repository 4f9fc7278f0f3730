/// A craft: makes and opens the signed links by which people act without an account.
@NullMarked
package org.doublesens.link;

import org.jspecify.annotations.NullMarked;
