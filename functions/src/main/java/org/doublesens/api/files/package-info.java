/// Tables and data that somebody takes away as a file.
@NullMarked
package org.doublesens.api.files;

import org.jspecify.annotations.NullMarked;
