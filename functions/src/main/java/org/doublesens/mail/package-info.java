/// A craft: writes each letter in the reader's language and folds it into a mail; it sends nothing.
@NullMarked
package org.doublesens.mail;

import org.jspecify.annotations.NullMarked;
