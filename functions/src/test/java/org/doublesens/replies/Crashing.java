package org.doublesens.replies;

import java.time.InstantSource;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.Settings;
import org.doublesens.link.KeyRing;
import org.doublesens.program.Conductor;
import org.doublesens.program.Courier;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Tokens;
import org.doublesens.program.WorkingDays;

/// The services of a function that dies after so many transactions.
record Crashing(Services services, ProgramStore store) implements Services {
    Crashing(Services services, int transactions) {
        this(services, new CrashingStore(services.store(), transactions));
    }

    @Override
    public Idempotency idempotency() {
        return services.idempotency();
    }

    @Override
    public Conductor conductor() {
        return services.conductor();
    }

    @Override
    public Courier courier() {
        return services.courier();
    }

    @Override
    public Inbox inbox() {
        return services.inbox();
    }

    @Override
    public InstantSource clock() {
        return services.clock();
    }

    @Override
    public Tokens tokens() {
        return services.tokens();
    }

    @Override
    public KeyRing keys() {
        return services.keys();
    }

    @Override
    public WorkingDays workingDays() {
        return services.workingDays();
    }

    @Override
    public Settings settings() {
        return services.settings();
    }
}
