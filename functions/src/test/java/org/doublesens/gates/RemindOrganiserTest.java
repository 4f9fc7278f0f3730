package org.doublesens.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.doublesens.program.ToDo;
import org.doublesens.program.Weekly;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.junit.jupiter.api.Test;

final class RemindOrganiserTest {
    private static final WorkingDays DAYS = new FrenchWorkingDays();
    private static final Instant FRIDAY = Instant.parse("2027-03-26T10:00:00Z");
    /// The Monday after is Easter Monday, on which nobody works in France.
    private static final Instant TUESDAY_AFTER_EASTER = Instant.parse("2027-03-30T07:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final Cohort cohort = Somebody.cohort().in(Phase.EXCHANGES);

    @Test
    void theWeekBeginsOnTheFirstWorkingMorning() {
        assertThat(Weekly.after(FRIDAY, cohort, DAYS).at()).isEqualTo(TUESDAY_AFTER_EASTER);
    }

    @Test
    void nothingIsWrittenWhereNothingWaits() {
        assertThat(letters()).isEmpty();
        assertThat(next()).hasSize(1);
    }

    @Test
    void whatWaitsIsWrittenOnce() {
        store.save(SPRING, Changes.NONE.put(Somebody.junior("lina").outOfReach()));

        assertThat(letters())
                .extracting(Letter::words)
                .containsExactly(new Words.WeeklyToDo(
                        List.of(new ToDo(ToDo.What.MEND_ADDRESSES, List.of("Lina Martin"), null))));
        assertThat(letters()).hasSize(1);
        assertThat(next()).extracting(Appointment::at).containsExactly(Instant.parse("2027-04-05T07:00:00Z"));
    }

    @Test
    void theSameListIsNotRepeatedEveryWeek() {
        store.save(SPRING, Changes.NONE.put(Somebody.junior("lina").outOfReach()));
        letters();

        assertThat(writesAfter(7)).isFalse();
        assertThat(writesAfter(28)).isTrue();
        store.save(SPRING, Changes.NONE.put(Somebody.junior("sami").outOfReach()));
        assertThat(writesAfter(7)).isTrue();
    }

    private boolean writesAfter(int days) {
        var later = TUESDAY_AFTER_EASTER.plus(Duration.ofDays(days));
        var changes = new RemindOrganiser(store, InstantSource.fixed(later), DAYS).keep(cohort, due());
        return changes.lines().size() > 1;
    }

    @Test
    void aCohortThatEndedIsLeftInPeace() {
        store.save(SPRING, Changes.NONE.put(Somebody.junior("lina").outOfReach()));

        assertThat(keeper().keep(cohort.in(Phase.ENDED), due()).isEmpty()).isTrue();
    }

    private List<Letter> letters() {
        store.save(SPRING, keeper().keep(cohort, due()));
        return store.all(SPRING, Letter.class);
    }

    private List<Appointment> next() {
        return store.all(SPRING, Appointment.class);
    }

    private RemindOrganiser keeper() {
        return new RemindOrganiser(store, InstantSource.fixed(TUESDAY_AFTER_EASTER), DAYS);
    }

    private static Appointment due() {
        return new Appointment(TUESDAY_AFTER_EASTER, Appointment.Act.TELL_TO_DO, SPRING.value());
    }
}
