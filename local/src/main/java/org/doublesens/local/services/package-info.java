/// The slices of AWS that surround the functions.
@NullMarked
package org.doublesens.local.services;

import org.jspecify.annotations.NullMarked;
