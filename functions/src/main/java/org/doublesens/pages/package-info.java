/// A craft: shapes the pages behind signed links as plain HTML, in the reader's language; it sends nothing.
///
/// Every form says by `data-purpose` what it is for, such as `pulse` or `session-move`.
@NullMarked
package org.doublesens.pages;

import org.jspecify.annotations.NullMarked;
