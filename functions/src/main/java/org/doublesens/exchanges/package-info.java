/// The fourth stage: sessions are planned, held and felt, month after month, and no pair is left alone.
@NullMarked
package org.doublesens.exchanges;

import org.jspecify.annotations.NullMarked;
