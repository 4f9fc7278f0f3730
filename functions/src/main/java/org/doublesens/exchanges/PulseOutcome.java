package org.doublesens.exchanges;

import java.util.Collection;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;

/// What the answers say of a session.
final class PulseOutcome {
    private PulseOutcome() {}

    /// Held as soon as one says so, missed when all say it was not; open while answers are missing.
    static Session.State soFar(Collection<Pulse> pulses, int people) {
        if (pulses.stream().anyMatch(pulse -> pulse.took() == Pulse.Took.YES)) {
            return Session.State.HELD;
        }
        return pulses.size() < people ? Session.State.PLANNED : Session.State.MISSED;
    }

    /// What stands when no more answers are awaited.
    static Session.State atLast(Collection<Pulse> pulses) {
        return pulses.isEmpty() ? Session.State.UNKNOWN : soFar(pulses, 0);
    }
}
