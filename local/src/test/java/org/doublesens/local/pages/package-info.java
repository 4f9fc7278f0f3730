/// The pages as people meet them: in a real browser, by finger and by keyboard, with and without scripts.
@NullMarked
package org.doublesens.local.pages;

import org.jspecify.annotations.NullMarked;
