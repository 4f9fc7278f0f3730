package org.doublesens.lambda;

import java.time.InstantSource;
import org.doublesens.link.KeyRing;
import org.doublesens.program.Conductor;
import org.doublesens.program.Courier;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Everything a handler may hand to its stage.
public interface Services {
    ProgramStore store();

    Idempotency idempotency();

    Conductor conductor();

    Courier courier();

    Inbox inbox();

    InstantSource clock();

    KeyRing keys();

    WorkingDays workingDays();

    Settings settings();
}
