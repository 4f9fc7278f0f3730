/// The exact solver: people as numbers, prices for their places, and the shortest way to place one person more.
@NullMarked
package org.doublesens.matching.solver;

import org.jspecify.annotations.NullMarked;
