/// What each function really asks of AWS, and what its role lets it ask.
@NullMarked
package org.doublesens.local.calls;

import org.jspecify.annotations.NullMarked;
