/// Lets each letter leave once: at a welcome hour, within the week's budget, to somebody who is still there.
@NullMarked
package org.doublesens.outbox;

import org.jspecify.annotations.NullMarked;
