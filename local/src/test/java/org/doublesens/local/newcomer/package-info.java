/// Somebody who has never seen the house follows its README.
@NullMarked
package org.doublesens.local.newcomer;

import org.jspecify.annotations.NullMarked;
