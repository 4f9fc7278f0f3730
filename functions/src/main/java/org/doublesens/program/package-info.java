/// The words of the program and its ports: what would still be true with paper and pencil, in every stage.
@NullMarked
package org.doublesens.program;

import org.jspecify.annotations.NullMarked;
