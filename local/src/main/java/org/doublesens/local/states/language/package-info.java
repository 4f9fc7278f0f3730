/// Amazon States Language in its JSONata dialect: what a definition may say, and what it says.
@NullMarked
package org.doublesens.local.states.language;

import org.jspecify.annotations.NullMarked;
