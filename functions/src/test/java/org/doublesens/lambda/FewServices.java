package org.doublesens.lambda;

import java.time.InstantSource;
import org.doublesens.link.KeyRing;
import org.doublesens.program.Conductor;
import org.doublesens.program.Courier;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// The services of a test that has no more than it overrides; a room that asks for another fails the test.
public interface FewServices extends Services {
    @Override
    default ProgramStore store() {
        throw new UnsupportedOperationException("nobody here needs a store");
    }

    @Override
    default Idempotency idempotency() {
        throw new UnsupportedOperationException("nobody here needs idempotency");
    }

    @Override
    default Conductor conductor() {
        throw new UnsupportedOperationException("nobody here needs a machine");
    }

    @Override
    default Courier courier() {
        throw new UnsupportedOperationException("nobody here needs a courier");
    }

    @Override
    default Inbox inbox() {
        throw new UnsupportedOperationException("nobody here needs an inbox");
    }

    @Override
    default InstantSource clock() {
        throw new UnsupportedOperationException("nobody here needs a clock");
    }

    @Override
    default KeyRing keys() {
        throw new UnsupportedOperationException("nobody here needs keys");
    }

    @Override
    default WorkingDays workingDays() {
        throw new UnsupportedOperationException("nobody here needs working days");
    }

    @Override
    default Settings settings() {
        throw new UnsupportedOperationException("nobody here needs settings");
    }
}
