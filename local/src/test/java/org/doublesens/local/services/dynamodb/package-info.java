/// Tries this room.
@NullMarked
package org.doublesens.local.services.dynamodb;

import org.jspecify.annotations.NullMarked;
