/// Cohorts lived from end to end on the local cloud, over HTTP and mail only.
@NullMarked
package org.doublesens.local.stories;

import org.jspecify.annotations.NullMarked;
