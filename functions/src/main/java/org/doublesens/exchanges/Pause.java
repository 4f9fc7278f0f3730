package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.END_PAUSE;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.doublesens.program.Appointment;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Hours;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Lets somebody pause until a day, and come back before it.
public final class Pause {
    /// How far ahead a pause may end.
    public static final int MOST_DAYS = 183;

    private final ProgramStore store;
    private final PairFiles files;
    private final Comeback comeback;
    private final TalkOff talkOff;
    private final Awake awake;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public Pause(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.comeback = new Comeback(store, workingDays);
        this.talkOff = new TalkOff(store);
        this.awake = new Awake(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /// No session before that day: those in the way are called off, and the rest of the month is planned when it comes.
    public Noted until(CohortId id, ParticipantId person, LocalDate day) {
        return act(id, person, (cohort, pausing) -> pause(cohort, pausing, day));
    }

    public Noted resume(CohortId id, ParticipantId person) {
        return act(id, person, this::resume);
    }

    private Noted act(CohortId id, ParticipantId person, BiFunction<Cohort, Participant, Noted> act) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(id);
            if (!cohort.phase().isRunning()) {
                return new Noted.Closed(Noted.Why.STAGE_CLOSED);
            }
            return store.find(id, Participant.class, person.value())
                    .filter(Participant::isActive)
                    .map(acting -> act.apply(cohort, acting))
                    .orElse(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        });
    }

    private Noted pause(Cohort cohort, Participant person, LocalDate day) {
        var now = clock.instant();
        var problem = problem(day, person.dayAt(now));
        if (problem.isPresent()) {
            return new Noted.Refused(List.of(problem.get()));
        }
        if (day.equals(person.pausedUntil())) {
            return new Noted.Already();
        }
        var changes = endingOn(person, day)
                .update(person.pausing(day))
                .and(calledOff(cohort, person, day, now))
                .and(talkOff.before(cohort.cohortId(), person, day, now));
        store.save(cohort.cohortId(), awake.with(cohort.cohortId(), changes));
        return new Noted.Done();
    }

    private static Optional<Problem> problem(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            return Optional.of(new Problem("until", "not-ahead", "a pause ends on a later day than today"));
        }
        return day.isAfter(today.plusDays(MOST_DAYS))
                ? Optional.of(new Problem("until", "too-far", "a pause ends within " + MOST_DAYS + " days"))
                : Optional.empty();
    }

    private Changes calledOff(Cohort cohort, Participant person, LocalDate day, Instant now) {
        var back = day.atStartOfDay(person.zone()).toInstant();
        var changes = Changes.NONE;
        for (var file : files.of(cohort, person.participantId())) {
            var inTheWay = file.ahead(now).stream()
                    .filter(session -> session.starts().isBefore(back))
                    .toList();
            changes = changes.and(Parting.calledOff(cohort, file, inTheWay, now, workingDays));
        }
        return changes;
    }

    private Noted resume(Cohort cohort, Participant person) {
        if (person.pausedUntil() == null) {
            return new Noted.Already();
        }
        var changes = withoutEnd(person).and(comeback.of(cohort, person, clock.instant()));
        store.save(cohort.cohortId(), awake.with(cohort.cohortId(), changes));
        return new Noted.Done();
    }

    /// A pause that is prolonged from a Saturday to the Monday after it ends at the same hour.
    private Changes endingOn(Participant person, LocalDate day) {
        var end = end(person, day);
        var until = person.pausedUntil();
        return until != null && end(person, until).equals(end)
                ? Changes.NONE.once(end)
                : withoutEnd(person).once(end);
    }

    private Changes withoutEnd(Participant person) {
        var until = person.pausedUntil();
        return until == null ? Changes.NONE : Changes.NONE.remove(end(person, until));
    }

    private Appointment end(Participant person, LocalDate day) {
        return new Appointment(Hours.morning(workingDays.onOrAfter(day), person.zone()), END_PAUSE, person.id());
    }
}
