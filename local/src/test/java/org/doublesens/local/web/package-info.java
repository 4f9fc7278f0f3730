/// Tries this room.
@NullMarked
package org.doublesens.local.web;

import org.jspecify.annotations.NullMarked;
