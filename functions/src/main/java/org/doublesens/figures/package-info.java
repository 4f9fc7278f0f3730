/// The numbers HR may see: each with its formula, its n and its period, and never about a group under five.
@NullMarked
package org.doublesens.figures;

import org.jspecify.annotations.NullMarked;
