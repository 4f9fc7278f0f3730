/// Lets the state machine wait for people and for hours: gates, and the appointments that are due meanwhile.
@NullMarked
package org.doublesens.gates;

import org.jspecify.annotations.NullMarked;
