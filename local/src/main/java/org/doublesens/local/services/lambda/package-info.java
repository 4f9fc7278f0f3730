/// Makes the functions of the template, keeps them warm and knocks at their doors.
@NullMarked
package org.doublesens.local.services.lambda;

import org.jspecify.annotations.NullMarked;
