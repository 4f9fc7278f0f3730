package org.doublesens.pages.console;

import java.time.Instant;
import org.doublesens.program.Pair;
import org.jspecify.annotations.Nullable;

/// A pair in its round.
///
/// @param held  sessions held since it met first
/// @param next  absent where nothing is in the calendar
/// @param needsHelp whether the program called for help, and they have not met since
public record Meetings(Pair pair, int held, @Nullable Instant next, boolean needsHelp) {}
