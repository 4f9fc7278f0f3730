/// Stage 2: says why, who does what and under which charter, and asks for the pledge.
@NullMarked
package org.doublesens.awareness;

import org.jspecify.annotations.NullMarked;
