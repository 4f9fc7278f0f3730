/// Tries this room.
@NullMarked
package org.doublesens.local.services.scheduler;

import org.jspecify.annotations.NullMarked;
