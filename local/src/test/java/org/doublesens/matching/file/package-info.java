/// Tries the command on the files that the documentation offers.
@NullMarked
package org.doublesens.matching.file;

import org.jspecify.annotations.NullMarked;
