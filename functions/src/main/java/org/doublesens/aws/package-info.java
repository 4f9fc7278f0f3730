/// The keepers that can be down, slow or cost money: DynamoDB, SES, Step Functions.
///
/// The only room that imports the AWS SDK.
@NullMarked
package org.doublesens.aws;

import org.jspecify.annotations.NullMarked;
