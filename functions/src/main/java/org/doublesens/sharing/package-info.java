/// The last stage: the closing survey, the digest with what was learnt, the question 60 days later, the end.
@NullMarked
package org.doublesens.sharing;

import org.jspecify.annotations.NullMarked;
