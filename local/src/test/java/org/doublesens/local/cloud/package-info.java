/// The promises kept by the laptop, asked of LocalStack as well, wherever a Docker engine runs.
@NullMarked
package org.doublesens.local.cloud;

import org.jspecify.annotations.NullMarked;
