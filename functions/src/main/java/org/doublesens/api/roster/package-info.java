/// Reads a roster as HR's systems write it, as CSV or JSON, and says every mistake with its place.
@NullMarked
package org.doublesens.api.roster;

import org.jspecify.annotations.NullMarked;
