/// Keeps the state runner to what AWS recorded.
@NullMarked
package org.doublesens.local.states.conformance;

import org.jspecify.annotations.NullMarked;
