/// Stage 3: matches the whole cohort, lets the organiser look first, and tells everybody their pair or their way out.
@NullMarked
package org.doublesens.pairing;

import org.jspecify.annotations.NullMarked;
