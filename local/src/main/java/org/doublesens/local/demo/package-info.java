/// A whole cohort lived in a minute: people, progress, bill and summary.
@NullMarked
package org.doublesens.local.demo;

import org.jspecify.annotations.NullMarked;
