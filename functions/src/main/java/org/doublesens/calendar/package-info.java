/// A craft: finds hours people share, and shapes the invitations that put them in calendars.
@NullMarked
package org.doublesens.calendar;

import org.jspecify.annotations.NullMarked;
