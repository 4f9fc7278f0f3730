/// The command that matches a file: people from CSV or JSON, a policy from JSON, the result as JSON.
@NullMarked
package org.doublesens.matching.file;

import org.jspecify.annotations.NullMarked;
