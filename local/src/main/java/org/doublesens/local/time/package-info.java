/// The one clock and the one event loop of the local cloud.
@NullMarked
package org.doublesens.local.time;

import org.jspecify.annotations.NullMarked;
