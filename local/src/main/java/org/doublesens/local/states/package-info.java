/// Runs state machines in the JSONata dialect on a clock that can be pushed, as AWS Step Functions would.
@NullMarked
package org.doublesens.local.states;

import org.jspecify.annotations.NullMarked;
