/// HR's door: opens cohorts, follows them by states and counts, and lets the organiser decide.
@NullMarked
package org.doublesens.api.cohorts;

import org.jspecify.annotations.NullMarked;
