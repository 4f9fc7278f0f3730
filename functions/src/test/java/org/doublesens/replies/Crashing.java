package org.doublesens.replies;

import org.doublesens.lambda.ForwardingServices;
import org.doublesens.lambda.Services;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.ProgramStore;

/// The services of a function that dies after so many transactions.
final class Crashing extends ForwardingServices {
    private final ProgramStore store;

    Crashing(Services services, int transactions) {
        super(services);
        this.store = new CrashingStore(services.store(), transactions);
    }

    @Override
    public ProgramStore store() {
        return store;
    }
}
