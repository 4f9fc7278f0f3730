/// Why a result is as it is: reasons of pairs, next best partners, what keeps people waiting and what would free them.
@NullMarked
package org.doublesens.matching.explain;

import org.jspecify.annotations.NullMarked;
