/// What the local cloud keeps in its data folder, so that a restart loses nothing.
@NullMarked
package org.doublesens.local.kept;

import org.jspecify.annotations.NullMarked;
