/// Tries this room.
@NullMarked
package org.doublesens.local.template;

import org.jspecify.annotations.NullMarked;
