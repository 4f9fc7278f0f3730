/// What happens to the doors when somebody means harm, or a machine in between goes mad.
@NullMarked
package org.doublesens.local.hostile;

import org.jspecify.annotations.NullMarked;
