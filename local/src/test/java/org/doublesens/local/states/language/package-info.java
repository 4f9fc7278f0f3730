/// What a definition may and may not say.
@NullMarked
package org.doublesens.local.states.language;

import org.jspecify.annotations.NullMarked;
