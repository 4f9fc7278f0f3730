/// The slice of SES v2 that the functions call, and the mailbox where every letter lands.
@NullMarked
package org.doublesens.local.services.ses;

import org.jspecify.annotations.NullMarked;
