/// Tests of the outbox: what leaves, when, and together with what.
@NullMarked
package org.doublesens.outbox;

import org.jspecify.annotations.NullMarked;
