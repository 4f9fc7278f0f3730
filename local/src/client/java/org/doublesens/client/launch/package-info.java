/// HR's own developers: they know the contract and nothing else.
@NullMarked
package org.doublesens.client.launch;

import org.jspecify.annotations.NullMarked;
