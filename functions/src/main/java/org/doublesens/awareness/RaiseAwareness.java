package org.doublesens.awareness;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Hours;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Sends the first of three letters to those who answered, and sets the hours of the other two and of the pledge's end.
public final class RaiseAwareness implements Stage<RaiseAwareness.Request, RaiseAwareness.Result> {
    static final int ROLE_AFTER = 2;
    static final int CHARTER_AFTER = 4;
    private static final int REMINDER_AFTER = 7;

    public record Request(CohortId cohortId) {}

    public record Result(int asked, long waitSeconds) {}

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public RaiseAwareness(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Result run(Request request) {
        var now = clock.instant();
        var cohort = store.cohort(request.cohortId());
        var asked = store.participants(request.cohortId()).stream()
                .filter(RaiseAwareness::isAsked)
                .toList();
        store.saveEach(cohort.cohortId(), raise(cohort, asked, days, now));
        return new Result(asked.size(), Wait.seconds(store, cohort.cohortId(), now));
    }

    static boolean isAsked(Participant person) {
        return person.standing() == Participant.Standing.ANSWERED;
    }

    static List<Changes> raise(Cohort cohort, List<Participant> asked, WorkingDays days, Instant now) {
        var today = days.onOrAfter(cohort.dayAt(now));
        var closes = days.plus(today, CHARTER_AFTER + cohort.timing().pledgeDays());
        var units = new ArrayList<Changes>();
        units.add(opening(cohort, asked.size(), closes));
        asked.forEach(person -> units.add(letters(person, today, closes, days, now)));
        return units;
    }

    private static Changes opening(Cohort cohort, int asked, LocalDate closes) {
        return Gate.awaiting(Gate.PLEDGES, asked, Hours.evening(closes, cohort.zone()))
                .and(cohort.entering(Phase.AWARENESS));
    }

    private static Changes letters(
            Participant person, LocalDate today, LocalDate closes, WorkingDays days, Instant now) {
        var changes = Changes.NONE
                .once(Letter.to(person.participantId(), "", new Words.AwarenessWhy(hesitation(person)), now))
                .once(at(days.plus(today, ROLE_AFTER), Act.AWARENESS_LETTER, AwarenessLetter.ROLE, person))
                .once(at(days.plus(today, CHARTER_AFTER), Act.AWARENESS_LETTER, AwarenessLetter.CHARTER, person))
                .once(at(closes, Act.REMIND_PLEDGE, "last", person));
        var reminder = days.plus(today, REMINDER_AFTER);
        return reminder.isBefore(closes) ? changes.once(at(reminder, Act.REMIND_PLEDGE, "first", person)) : changes;
    }

    private static Intake.@Nullable Hesitation hesitation(Participant person) {
        var intake = person.intake();
        return intake == null ? null : intake.hesitation();
    }

    private static Appointment at(LocalDate day, Act act, String which, Participant person) {
        return new Appointment(Hours.morning(day, person.zone()), act, which + "#" + person.id());
    }
}
