/// What the timeline promises.
@NullMarked
package org.doublesens.local.time;

import org.jspecify.annotations.NullMarked;
