package org.doublesens.lambda;

import java.time.InstantSource;
import org.doublesens.link.KeyRing;
import org.doublesens.program.Conductor;
import org.doublesens.program.Courier;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// The services of another, of which a subclass changes what it overrides.
public abstract class ForwardingServices implements Services {
    private final Services services;

    protected ForwardingServices(Services services) {
        this.services = services;
    }

    @Override
    public ProgramStore store() {
        return services.store();
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
