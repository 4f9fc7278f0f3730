/// The worth of one pair and the rules that may forbid it, said so that a person can read and check them.
@NullMarked
package org.doublesens.matching.score;

import org.jspecify.annotations.NullMarked;
