/// Keeps a cohort's people as HR's system knows them: what a roster would change, and the change itself.
@NullMarked
package org.doublesens.roster;

import org.jspecify.annotations.NullMarked;
