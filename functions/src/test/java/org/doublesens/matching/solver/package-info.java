/// Tries the solver on tables of scores that no people would give.
@NullMarked
package org.doublesens.matching.solver;

import org.jspecify.annotations.NullMarked;
