/// The matcher beside its peers, on cohorts like real ones; run by `mvn -Pbench`.
@NullMarked
package org.doublesens.bench;

import org.jspecify.annotations.NullMarked;
