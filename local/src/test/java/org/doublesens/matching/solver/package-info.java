/// A door for the benchmark to the solver's inside.
@NullMarked
package org.doublesens.matching.solver;

import org.jspecify.annotations.NullMarked;
