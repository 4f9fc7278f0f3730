package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Asks everybody who was part what they can do now, and what they would say of the program.
public final class AskClosingSurvey implements Stage<AskClosingSurvey.Request, AskClosingSurvey.Result> {

    public record Request(CohortId cohortId) {}

    /// @param asked       how many answers are waited for
    /// @param waitSeconds until the first reminder
    public record Result(int asked, long waitSeconds) {}

    /// The working days after which those still silent are reminded, before the last day.
    private static final List<Integer> REMINDED_AFTER = List.of(4, 9);

    private final ProgramStore store;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    public AskClosingSurvey(ProgramStore store, WorkingDays workingDays, InstantSource clock) {
        this.store = store;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> ask(request.cohortId()));
    }

    private Result ask(CohortId cohortId) {
        var cohort = store.cohort(cohortId);
        var now = clock.instant();
        var asked = asked(store.participants(cohortId), store.all(cohortId, Pair.class));
        store.saveEach(cohortId, units(cohort, asked, new Days(cohort, workingDays), now));
        return new Result(asked.size(), Wait.seconds(store, cohortId, now));
    }

    /// Those who were part and whom a letter reaches.
    static List<Participant> asked(List<Participant> participants, List<Pair> pairs) {
        return Part.of(participants, pairs).stream()
                .filter(person -> !person.unreachable())
                .toList();
    }

    /// The gate stands before the first letter leaves, so that no answer comes too early to count.
    static List<Changes> units(Cohort cohort, List<Participant> asked, Days days, Instant now) {
        var opened = days.of(now);
        var closes = days.after(opened, cohort.timing().surveyDays());
        var letters = asked.stream()
                .map(person -> Letter.to(person.participantId(), "", new Words.SurveyAsked(closes), now))
                .toList();
        var units = new ArrayList<Changes>();
        units.add(Gate.awaiting(Gate.SURVEY, asked.size(), days.evening(closes))
                .and(cohort.entering(Phase.SHARING))
                .once(reminders(cohort, opened, closes, days)));
        units.addAll(Letters.units(letters));
        return units;
    }

    private static List<Appointment> reminders(Cohort cohort, LocalDate opened, LocalDate closes, Days days) {
        var reminders = new ArrayList<Appointment>();
        var number = 0;
        for (var after : reminders(cohort.timing().surveyDays())) {
            number++;
            var morning = days.morning(days.after(opened, after));
            reminders.add(Reminder.of(number, closes).at(morning, Appointment.Act.REMIND_SURVEY));
        }
        return reminders;
    }

    /// A short wait reminds on its last day instead of later.
    static TreeSet<Integer> reminders(int surveyDays) {
        var reminders = new TreeSet<Integer>();
        REMINDED_AFTER.forEach(after -> reminders.add(Math.min(after, surveyDays)));
        return reminders;
    }
}
