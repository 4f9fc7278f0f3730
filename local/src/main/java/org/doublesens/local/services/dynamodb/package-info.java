/// DynamoDB Local with the tables of the template, and the streams that lead from them to functions.
@NullMarked
package org.doublesens.local.services.dynamodb;

import org.jspecify.annotations.NullMarked;
