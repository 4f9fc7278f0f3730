/// What people may ask of their data: a copy of all of it, and its erasure.
@NullMarked
package org.doublesens.privacy;

import org.jspecify.annotations.NullMarked;
