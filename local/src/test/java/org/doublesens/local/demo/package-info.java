/// What the demo tells at its end.
@NullMarked
package org.doublesens.local.demo;

import org.jspecify.annotations.NullMarked;
