package org.doublesens.steering;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Hours;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Gives more time for what is asked now, to everybody or to one person.
public final class Extend {
    private static final int MOST_DAYS = 92;

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public Extend(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    /// Moves the deadline of the stage, with its last reminder; those who have not answered hear of it.
    public Noted forAll(CohortId id, LocalDate until, Asked asked) {
        return Patiently.decide(() -> forAll(store.cohort(id), until, asked));
    }

    private Noted forAll(Cohort cohort, LocalDate until, Asked asked) {
        var closing = closing(cohort);
        if (closing.isEmpty()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        var closes = cohort.dayAt(closing.get().at());
        if (closes.equals(until)) {
            return new Noted.Already();
        }
        var problems = problems(until, closes);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        store.saveEach(cohort.cohortId(), reminders(cohort, closes, until));
        store.saveEach(cohort.cohortId(), letters(cohort, until, now));
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(timed(cohort, until))
                        .remove(closing.get())
                        .once(new Appointment(
                                Hours.evening(until, cohort.zone()),
                                Act.CLOSE_GATE,
                                closing.get().subject()))
                        .once(new Audit(now, asked.who(), "extend-stage", until.toString(), asked.why())));
        return new Noted.Done();
    }

    /// The end of the wait in which the machine stands.
    private Optional<Appointment> closing(Cohort cohort) {
        var gates = switch (cohort.phase()) {
            case INTAKE -> List.of(Gate.SKILLS);
            case AWARENESS -> List.of(Gate.PLEDGES);
            case MATCHING -> List.of(Gate.REVIEW);
            case SHARING -> List.of(Gate.SURVEY, Gate.APPROVAL);
            case DRAFT, EXCHANGES, ECHO, ENDED, CANCELLED, FAILED -> List.<String>of();
        };
        return store.all(cohort.cohortId(), Appointment.class).stream()
                .filter(due -> due.act() == Act.CLOSE_GATE && gates.contains(due.subject()))
                .findFirst();
    }

    private List<Problem> problems(LocalDate until, LocalDate closes) {
        var problems = new ArrayList<Problem>();
        if (!until.isAfter(closes)) {
            problems.add(new Problem("/until", "not-later", "The deadline is %s already.".formatted(closes)));
        }
        if (until.isAfter(closes.plusDays(MOST_DAYS))) {
            problems.add(new Problem("/until", "too-far", "At most %d days more.".formatted(MOST_DAYS)));
        }
        if (!days.isWorking(until)) {
            problems.add(new Problem("/until", "no-working-day", "Nobody works on that day."));
        }
        return problems;
    }

    /// The reminder of the last day moves with it; the others say the new day.
    private List<Changes> reminders(Cohort cohort, LocalDate closes, LocalDate until) {
        var units = new ArrayList<Changes>();
        for (var due : store.all(cohort.cohortId(), Appointment.class)) {
            if (isReminder(due.act())) {
                var day = cohort.dayAt(due.at());
                var at = day.equals(closes)
                        ? until.atTime(due.at().atZone(cohort.zone()).toLocalTime())
                                .atZone(cohort.zone())
                                .toInstant()
                        : due.at();
                var moved = new Appointment(at, due.act(), due.subject().replace(closes.toString(), until.toString()));
                if (!moved.equals(due)) {
                    units.add(Changes.NONE.remove(due).once(moved));
                }
            }
        }
        return units;
    }

    private static boolean isReminder(Act act) {
        return switch (act) {
            case REMIND_SKILLS, REMIND_PLEDGE, REMIND_REVIEW, REMIND_SURVEY, REMIND_APPROVAL -> true;
            default -> false;
        };
    }

    private List<Changes> letters(Cohort cohort, LocalDate until, Instant now) {
        return store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .flatMap(person -> words(cohort, person, until)
                        .map(words -> Letter.to(person.participantId(), meaning(until), words, now))
                        .stream())
                .map(Changes.NONE::once)
                .toList();
    }

    private static String meaning(LocalDate until) {
        return "until-" + until;
    }

    private static Optional<Words> words(Cohort cohort, Participant person, LocalDate until) {
        if (person.intake() == null && cohort.phase() != Phase.SHARING) {
            return Optional.of(new Words.SkillsReminder(until, false));
        }
        return person.standing() == Standing.ANSWERED && cohort.phase() != Phase.INTAKE
                ? Optional.of(new Words.PledgeReminder(until))
                : Optional.empty();
    }

    /// The intake counts its days from the first.
    private Cohort timed(Cohort cohort, LocalDate until) {
        if (cohort.phase() != Phase.INTAKE) {
            return cohort;
        }
        var lasts = cohort.timing().intakeDays();
        while (days.plus(cohort.starts(), lasts).isBefore(until)) {
            lasts++;
        }
        return cohort.timed(cohort.timing().withIntakeDays(lasts));
    }

    /// Gives one person more time than everybody; the stage itself goes on without them.
    public Noted forOne(CohortId id, ParticipantId person, LocalDate until, Asked asked) {
        return Patiently.decide(() -> store.find(id, Participant.class, person.value())
                .map(one -> forOne(store.cohort(id), one, until, asked))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING)));
    }

    private Noted forOne(Cohort cohort, Participant person, LocalDate until, Asked asked) {
        if (!person.isActive()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (!isAsked(cohort, person)) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        if (until.equals(person.extendedTo())) {
            return new Noted.Already();
        }
        var now = clock.instant();
        var problems = problems(until, person.dayAt(now));
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        var changes = Changes.NONE
                .update(again(person).extended(until))
                .once(new Appointment(Hours.evening(until, person.zone()), Act.END_EXTENSION, person.id()))
                .once(reminder(person, until))
                .once(words(cohort, person, until)
                        .map(words -> Letter.to(person.participantId(), meaning(until), words, now))
                        .stream()
                        .toList())
                .once(new Audit(now, asked.who(), "extend-person", person.id(), asked.why()));
        store.save(cohort.cohortId(), new Awake(store).with(cohort.cohortId(), changes));
        return new Noted.Done();
    }

    private static boolean isAsked(Cohort cohort, Participant person) {
        return switch (cohort.phase()) {
            case INTAKE -> person.intake() == null;
            // Nobody learns by this who has pledged.
            case AWARENESS -> true;
            case MATCHING, EXCHANGES -> person.intake() == null || person.standing() == Standing.ANSWERED;
            case DRAFT, SHARING, ECHO, ENDED, CANCELLED, FAILED -> false;
        };
    }

    /// Whoever was given up as silent is awaited again.
    private static Participant again(Participant person) {
        return person.standing() == Standing.SILENT ? person.standing(Standing.INVITED) : person;
    }

    private static Appointment reminder(Participant person, LocalDate until) {
        var morning = Hours.morning(until, person.zone());
        return person.intake() == null
                ? new Appointment(morning, Act.REMIND_SKILLS, person.id())
                : new Appointment(morning, Act.REMIND_PLEDGE, "last#" + person.id());
    }
}
