/// The people's side of HTTP: opens signed links, shows their pages and hands answers to the stages.
@NullMarked
package org.doublesens.api.people;

import org.jspecify.annotations.NullMarked;
