/// Tries the command on files with and without mistakes.
@NullMarked
package org.doublesens.matching.file;

import org.jspecify.annotations.NullMarked;
