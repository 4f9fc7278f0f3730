/// Matching, stage 3: who meets whom, decided exactly and explained.
@NullMarked
package org.doublesens.matching;

import org.jspecify.annotations.NullMarked;
