/// What the AWS SDK finds when it talks to the local Step Functions.
@NullMarked
package org.doublesens.local.services.stepfunctions;

import org.jspecify.annotations.NullMarked;
