/// Proves the matcher against brute force, and its explanations against themselves.
@NullMarked
package org.doublesens.matching;

import org.jspecify.annotations.NullMarked;
