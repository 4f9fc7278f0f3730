/// Stage 1: asks everybody what they can show and wish to learn, and draws the skill map.
@NullMarked
package org.doublesens.intake;

import org.jspecify.annotations.NullMarked;
