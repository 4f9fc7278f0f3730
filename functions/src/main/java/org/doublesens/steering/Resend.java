package org.doublesens.steering;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Writes to somebody once more what they are asked now, with fresh links; once a day at most.
///
/// It counts in the two letters a week like any other, so that nobody can be pressed by it.
public final class Resend {
    /// Working days a letter grants at least.
    private static final int LEAST_DAYS = 2;

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public Resend(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    public Noted resend(CohortId id, ParticipantId person, Asked asked) {
        return Patiently.decide(() -> store.find(id, Participant.class, person.value())
                .map(one -> resend(store.cohort(id), one, asked))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING)));
    }

    private Noted resend(Cohort cohort, Participant person, Asked asked) {
        if (!person.isActive()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        var now = clock.instant();
        var words = words(cohort, person, now);
        if (words.isEmpty()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var meaning = "again-" + person.dayAt(now);
        var letter = Letter.to(person.participantId(), meaning, words.get(), now);
        if (store.find(cohort.cohortId(), Letter.class, letter.id()).isPresent()) {
            return new Noted.Already();
        }
        store.save(
                cohort.cohortId(),
                Changes.NONE.once(letter).once(new Audit(now, asked.who(), "resend-letter", person.id(), asked.why())));
        return new Noted.Done();
    }

    private Optional<Words> words(Cohort cohort, Participant person, Instant now) {
        var soon = days.plus(person.dayAt(now), LEAST_DAYS);
        return switch (cohort.phase()) {
            case INTAKE, AWARENESS, MATCHING, EXCHANGES -> untilTheEnd(cohort, person, soon);
            case SHARING -> survey(cohort, person);
            case ECHO -> Optional.of(new Words.DigestShared());
            case DRAFT, ENDED, CANCELLED, FAILED -> Optional.empty();
        };
    }

    private Optional<Words> untilTheEnd(Cohort cohort, Participant person, LocalDate soon) {
        return switch (person.standing()) {
            case INVITED, SILENT -> Optional.of(new Words.SkillsInvitation(latest(soon, closes(cohort, person))));
            case ANSWERED -> cohort.phase() == Phase.INTAKE ? Optional.empty() : charter(person, soon);
            // While pledges are open, who has pledged is written to as well: else the answer would tell who has not.
            case PLEDGED -> cohort.phase() == Phase.AWARENESS ? charter(person, soon) : Optional.empty();
            case PAIRED -> yourPair(cohort, person);
            case WAITING, LEFT, ERASED -> Optional.empty();
        };
    }

    private static Optional<Words> charter(Participant person, LocalDate soon) {
        return Optional.of(new Words.AwarenessCharter(person.deadline(soon)));
    }

    private LocalDate closes(Cohort cohort, Participant person) {
        return person.deadline(days.plus(cohort.starts(), cohort.timing().intakeDays()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Words> yourPair(Cohort cohort, Participant person) {
        return store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING && pair.includes(person.participantId()))
                .flatMap(pair ->
                        store
                                .find(cohort.cohortId(), Letter.class, "your-pair#" + pair.id() + "#" + person.id())
                                .stream())
                .map(Letter::words)
                .findFirst();
    }

    /// Whether they have answered it already is told to nobody.
    private Optional<Words> survey(Cohort cohort, Participant person) {
        return store.find(cohort.cohortId(), Letter.class, "survey-asked#" + person.id())
                .map(Letter::words);
    }
}
