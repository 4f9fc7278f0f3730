/// A small product of its own, so that the local cloud is tried on something it was not made for.
@NullMarked
package org.doublesens.local.sample;

import org.jspecify.annotations.NullMarked;
