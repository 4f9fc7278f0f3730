/// The monthly turn: who mentored learns, who learnt mentors.
@NullMarked
package org.doublesens.roleswap;

import org.jspecify.annotations.NullMarked;
