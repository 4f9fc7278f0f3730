package org.doublesens.exchanges;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;

/// Takes a junior's subject for a talk, and the votes for a flash session on it.
public final class Keynotes {
    /// What a subject may be long, in characters.
    public static final int LONGEST_SUBJECT = 120;

    private final ProgramStore store;
    private final TalkOff talkOff;
    private final Awake awake;
    private final InstantSource clock;

    public Keynotes(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.talkOff = new TalkOff(store);
        this.awake = new Awake(store);
        this.clock = clock;
    }

    /// Keeps the subject; the talk is planned, and everybody invited, with the next round.
    public Noted propose(CohortId id, ParticipantId speaker, String subject) {
        var line = subject.strip().replaceAll("\\s+", " ");
        return problem(line)
                .<Noted>map(problem -> new Noted.Refused(List.of(problem)))
                .orElseGet(() -> Patiently.decide(() -> propose(store.cohort(id), speaker, line)));
    }

    /// Takes the subject back; a talk that is planned already is called off, and those invited are told.
    public Noted withdraw(CohortId id, ParticipantId speaker) {
        return Patiently.decide(() -> active(id, speaker)
                .map(person -> withdraw(id, person))
                .orElse(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE)));
    }

    private Noted withdraw(CohortId id, Participant speaker) {
        var intake = speaker.intake();
        var off = talkOff.of(id, speaker, clock.instant());
        if (intake == null || (intake.texts().keynote().isBlank() && off.isEmpty())) {
            return new Noted.Already();
        }
        if (isHeld(id, speaker)) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var changes = off.update(speaker.answering(intake.proposing("")));
        store.save(id, awake.with(id, changes));
        return new Noted.Done();
    }

    private boolean isHeld(CohortId id, Participant speaker) {
        return store.find(id, Keynote.class, speaker.id())
                .filter(talk -> !talk.starts().isAfter(clock.instant()))
                .isPresent();
    }

    /// One vote a person; speakers do not vote for themselves.
    public Noted vote(CohortId id, ParticipantId voter, ParticipantId speaker) {
        return Patiently.decide(() -> store.find(id, Keynote.class, speaker.value())
                .map(talk -> vote(id, talk, voter))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING)));
    }

    private static Optional<Problem> problem(String subject) {
        if (subject.isEmpty()) {
            return Optional.of(new Problem("subject", "missing", "a talk has a subject"));
        }
        return subject.length() > LONGEST_SUBJECT
                ? Optional.of(
                        new Problem("subject", "too-long", "a subject has at most " + LONGEST_SUBJECT + " characters"))
                : Optional.empty();
    }

    private Noted propose(Cohort cohort, ParticipantId id, String subject) {
        var found = active(cohort.cohortId(), id);
        if (found.isEmpty()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        var speaker = found.get();
        var intake = speaker.intake();
        if (speaker.side() != Side.JUNIOR || intake == null) {
            return new Noted.Closed(Noted.Why.NO_SUCH_THING);
        }
        if (subject.equals(intake.texts().keynote().strip())) {
            return new Noted.Already();
        }
        if (!cohort.keynotes() || isPlanned(cohort, speaker) || isLastRoundPlanned(cohort)) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        store.save(cohort.cohortId(), Changes.NONE.update(speaker.answering(intake.proposing(subject))));
        return new Noted.Done();
    }

    private Optional<Participant> active(CohortId cohort, ParticipantId person) {
        return store.find(cohort, Participant.class, person.value()).filter(Participant::isActive);
    }

    private boolean isPlanned(Cohort cohort, Participant speaker) {
        return store.find(cohort.cohortId(), Keynote.class, speaker.id()).isPresent();
    }

    private boolean isLastRoundPlanned(Cohort cohort) {
        var rounds = cohort.rounds();
        return !rounds.isEmpty()
                && store.find(cohort.cohortId(), Gate.class, Gate.ofRound(rounds.getLast()))
                        .isPresent();
    }

    private Noted vote(CohortId cohort, Keynote talk, ParticipantId voter) {
        if (active(cohort, voter).isEmpty()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (talk.speaker().equals(voter)) {
            return new Noted.Refused(List.of(new Problem("speaker", "own-talk", "a vote is for somebody else's talk")));
        }
        if (talk.votes().contains(voter)) {
            return new Noted.Already();
        }
        store.save(cohort, Changes.NONE.update(talk.votedBy(voter)));
        return new Noted.Done();
    }
}
