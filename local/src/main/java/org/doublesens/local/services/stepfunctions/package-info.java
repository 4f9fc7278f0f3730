/// The slice of Step Functions' wire protocol that the functions speak.
@NullMarked
package org.doublesens.local.services.stepfunctions;

import org.jspecify.annotations.NullMarked;
