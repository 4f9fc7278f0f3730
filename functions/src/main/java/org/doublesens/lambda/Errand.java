package org.doublesens.lambda;

import org.doublesens.program.OneLook;
import org.doublesens.program.ProgramStore;

/// The services of one request, which look at nothing twice.
public final class Errand extends ForwardingServices {
    private final ProgramStore store;

    public Errand(Services services) {
        super(services);
        this.store = new OneLook(services.store());
    }

    @Override
    public ProgramStore store() {
        return store;
    }
}
