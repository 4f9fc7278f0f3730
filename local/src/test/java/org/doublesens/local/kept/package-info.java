/// Promises of what is kept in the data folder.
@NullMarked
package org.doublesens.local.kept;

import org.jspecify.annotations.NullMarked;
