/// Checks a certificate with nothing but the people, the rules and the formula; it does not know the solver.
@NullMarked
package org.doublesens.matching.proof;

import org.jspecify.annotations.NullMarked;
