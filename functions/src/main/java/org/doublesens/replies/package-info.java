/// A door: plain replies and calendars' answers that come in by mail, each an act that a page would take, too.
@NullMarked
package org.doublesens.replies;

import org.jspecify.annotations.NullMarked;
