/// What the organiser does to a whole cohort, or for one person of it: launch, pause, go on, cancel, end, prolong.
@NullMarked
package org.doublesens.steering;

import org.jspecify.annotations.NullMarked;
