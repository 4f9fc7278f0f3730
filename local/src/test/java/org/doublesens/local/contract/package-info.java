/// What the template, the contract and the events promise each other.
@NullMarked
package org.doublesens.local.contract;

import org.jspecify.annotations.NullMarked;
