/// Tries this room.
@NullMarked
package org.doublesens.local.people;

import org.jspecify.annotations.NullMarked;
