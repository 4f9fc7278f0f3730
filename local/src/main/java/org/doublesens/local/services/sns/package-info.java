/// Topics that knock at the functions subscribed to them.
@NullMarked
package org.doublesens.local.services.sns;

import org.jspecify.annotations.NullMarked;
