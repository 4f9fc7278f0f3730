/// Evaluates JSONata as AWS Step Functions does: its functions, its idea of nothing, its error texts.
@NullMarked
package org.doublesens.local.states.query;

import org.jspecify.annotations.NullMarked;
