package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Awake;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Takes back somebody whom the organiser let go by mistake, such
/// as by a wrong file; whoever left on their own is left in peace.
///
/// What they had said counts again. Where their partner still waits, the two go on as the pair they were; else the one
/// who comes back waits for the next round.
public final class Rejoin {
    private final ProgramStore store;
    private final PairFiles files;
    private final Replanning replanning;
    private final Awake awake;
    private final InstantSource clock;

    public Rejoin(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.clock = clock;
        files = new PairFiles(store);
        replanning = new Replanning(store, workingDays);
        awake = new Awake(store);
    }

    public Noted rejoin(CohortId id, ParticipantId person, Asked asked) {
        return Patiently.decide(() -> store.find(id, Participant.class, person.value())
                .map(gone -> rejoin(store.cohort(id), gone, asked))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING)));
    }

    private Noted rejoin(Cohort cohort, Participant person, Asked asked) {
        if (person.isActive()) {
            return new Noted.Already();
        }
        if (person.standing() == Standing.ERASED || leftAlone(cohort, person)) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (cohort.phase().compareTo(Phase.SHARING) >= 0) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        var changes = back(cohort, person, now)
                .and(unsaid(cohort, "goodbye#", person.participantId()))
                .once(new Audit(now, asked.who(), "rejoined", person.id(), asked.why()));
        store.save(cohort.cohortId(), awake.with(cohort.cohortId(), changes));
        return new Noted.Done();
    }

    private boolean leftAlone(Cohort cohort, Participant person) {
        return store.all(cohort.cohortId(), Audit.class).stream()
                .filter(act -> act.what().equals("left") && act.about().equals(person.id()))
                .max(Comparator.comparing(Audit::at))
                .filter(act -> act.who().equals(Asked.PARTICIPANT))
                .isPresent();
    }

    private Changes back(Cohort cohort, Participant person, Instant now) {
        var pair = cohort.phase() == Phase.EXCHANGES ? waitingPair(cohort, person) : Optional.<Pair>empty();
        if (pair.isPresent()) {
            return again(cohort, pair.get(), person, now);
        }
        var standing = standing(cohort, person);
        var changes = Changes.NONE.update(person.standing(standing));
        return switch (standing) {
            case INVITED -> expecting(cohort, changes, Gate.SKILLS);
            case ANSWERED -> expecting(cohort, changes, Gate.PLEDGES);
            case WAITING -> changes.once(waiting(cohort, person, now));
            case SILENT, PLEDGED, PAIRED, LEFT, ERASED -> changes;
        };
    }

    /// As far as they had come when they were let go.
    private static Standing standing(Cohort cohort, Participant person) {
        if (person.intake() == null) {
            return cohort.phase() == Phase.INTAKE || cohort.phase() == Phase.DRAFT ? Standing.INVITED : Standing.SILENT;
        }
        if (person.pledged() == null) {
            return Standing.ANSWERED;
        }
        return cohort.phase() == Phase.EXCHANGES ? Standing.WAITING : Standing.PLEDGED;
    }

    private Changes expecting(Cohort cohort, Changes changes, String gate) {
        return store.find(cohort.cohortId(), Gate.class, gate).isPresent() ? changes.countUp(gate, 1) : changes;
    }

    private static Letter waiting(Cohort cohort, Participant person, Instant now) {
        var words = new Words.NotMatched(Blocked.NUMBERS, new WayOut.NextRound());
        return Letter.to(person.participantId(), "again-" + cohort.dayAt(now), words, now);
    }

    /// The pair they were in last, if all the others of it wait and meet nobody else.
    private Optional<Pair> waitingPair(Cohort cohort, Participant person) {
        return store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.ENDED && pair.includes(person.participantId()))
                .max(Comparator.comparing(Pair::since).thenComparing(Pair::id))
                .filter(pair -> pair.partnersOf(person.participantId()).stream()
                        .allMatch(partner -> store.find(cohort.cohortId(), Participant.class, partner.value())
                                .filter(other -> other.standing() == Standing.WAITING)
                                .isPresent()));
    }

    private Changes again(Cohort cohort, Pair ended, Participant person, Instant now) {
        var meeting = ended.in(Pair.State.MEETING);
        var changes = Changes.NONE.update(meeting).update(person.standing(Standing.PAIRED));
        for (var partner : ended.partnersOf(person.participantId())) {
            var other = store.find(cohort.cohortId(), Participant.class, partner.value())
                    .orElseThrow();
            changes = changes.update(other.standing(Standing.PAIRED))
                    .and(unsaid(cohort, "partner-withdrew#" + ended.id() + "#", partner));
        }
        return files.find(cohort, ended.pairId())
                .map(file -> new PairFile(meeting, file.people(), file.sessions()))
                .map(file -> replanning.theRest(cohort, file, now))
                .map(changes::and)
                .orElse(changes);
    }

    /// A letter about the leave that has not left yet says what is no longer so.
    private Changes unsaid(Cohort cohort, String kind, ParticipantId reader) {
        return store.all(cohort.cohortId(), Letter.class, kind).stream()
                .filter(kept -> kept.recipient().equals(new Recipient.Person(reader)))
                .filter(kept -> kept.state() == Letter.State.PENDING)
                .map(kept -> Changes.NONE.update(kept.ended(Letter.State.SUPPRESSED)))
                .reduce(Changes.NONE, Changes::and);
    }
}
