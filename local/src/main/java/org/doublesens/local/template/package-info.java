/// Reads template.yaml as AWS SAM and CloudFormation would, for the resources a laptop can play.
@NullMarked
package org.doublesens.local.template;

import org.jspecify.annotations.NullMarked;
