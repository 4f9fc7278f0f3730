/// The promises of the ports, kept by DynamoDB.
@NullMarked
package org.doublesens.local.store;

import org.jspecify.annotations.NullMarked;
