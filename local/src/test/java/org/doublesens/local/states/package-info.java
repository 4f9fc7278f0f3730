/// What the state runner promises beyond the recordings.
@NullMarked
package org.doublesens.local.states;

import org.jspecify.annotations.NullMarked;
