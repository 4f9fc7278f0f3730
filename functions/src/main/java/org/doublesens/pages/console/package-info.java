/// A craft: shapes the pages of the organiser's console, with their pictures, as plain HTML that needs no script.
@NullMarked
package org.doublesens.pages.console;

import org.jspecify.annotations.NullMarked;
