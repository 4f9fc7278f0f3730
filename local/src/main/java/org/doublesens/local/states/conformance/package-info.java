/// Judges the state runner by executions that were recorded on AWS.
@NullMarked
package org.doublesens.local.states.conformance;

import org.jspecify.annotations.NullMarked;
