package org.doublesens.pages.console;

import org.doublesens.program.Blocked;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.WayOut;

/// Somebody without a partner: which rule blocks, and the least that would free them.
public record Waiter(ParticipantId person, Blocked blocked, WayOut wayOut) {}
