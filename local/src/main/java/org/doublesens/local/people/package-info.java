/// Simulated people who read their mail and follow its links.
@NullMarked
package org.doublesens.local.people;

import org.jspecify.annotations.NullMarked;
