/// The organiser's console over HTTP: a visit begins with a signed link, goes on with a cookie, and acts with a proof.
@NullMarked
package org.doublesens.api.console;

import org.jspecify.annotations.NullMarked;
