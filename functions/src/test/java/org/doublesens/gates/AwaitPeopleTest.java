package org.doublesens.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.MemoryStore;
import org.junit.jupiter.api.Test;

final class AwaitPeopleTest {
    private static final Instant IN_AN_HOUR = MONDAY.plus(Duration.ofHours(1));

    private final MemoryStore store = new MemoryStore();

    @Test
    void leavesTheTokenAndSleeps() {
        await(MONDAY, 3600);

        assertThat(gate().token()).isEqualTo("token");
        assertThat(gate().calls()).isFalse();
        assertThat(gate().sleepsBeyond(MONDAY)).isTrue();
    }

    @Test
    void ringsForAnAppointmentMadeSinceTheMachineLooked() {
        store.save(SPRING, Changes.NONE.once(new Appointment(IN_AN_HOUR, Act.PULSE, "early")));

        await(MONDAY, Duration.ofDays(3).toSeconds());

        assertThat(gate().calls()).isTrue();
    }

    /// Else every wait after a retry, which begins between two whole seconds, would ring until the hour has come.
    @Test
    void doesNotRingForTheVeryAppointmentItWaitsFor() {
        store.save(SPRING, Changes.NONE.once(new Appointment(IN_AN_HOUR, Act.PULSE, "awaited")));

        await(MONDAY.plusMillis(2_345), 3600);

        assertThat(gate().calls()).isFalse();
    }

    private void await(Instant now, long seconds) {
        store.save(SPRING, Changes.NONE.once(Gate.of(Gate.SKILLS, 2)));
        new AwaitPeople(store, InstantSource.fixed(now))
                .run(new AwaitPeople.Request(SPRING, Gate.SKILLS, "token", seconds));
    }

    private Gate gate() {
        return store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow();
    }
}
