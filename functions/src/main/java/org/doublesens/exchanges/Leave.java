package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Lets somebody go at any moment: nobody waits for their answers, and their partner is not left in silence.
public final class Leave {
    private final ProgramStore store;
    private final PairFiles files;
    private final Parting parting;
    private final MissingAnswers missingAnswers;
    private final TalkOff talkOff;
    private final Anew anew;
    private final Awake awake;
    private final InstantSource clock;

    public Leave(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.parting = new Parting(store, workingDays);
        this.missingAnswers = new MissingAnswers(store);
        this.talkOff = new TalkOff(store);
        this.anew = new Anew(store);
        this.awake = new Awake(store);
        this.clock = clock;
    }

    public Noted leave(CohortId id, ParticipantId person) {
        return leave(id, person, Asked.byParticipant());
    }

    /// The same for whoever acts in the person's place; the audit log keeps who it was, and why.
    public Noted leave(CohortId id, ParticipantId person, Asked asked) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(id);
            return store.find(id, Participant.class, person.value())
                    .map(leaving -> decide(cohort, leaving, asked))
                    .orElse(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        });
    }

    private Noted decide(Cohort cohort, Participant person, Asked asked) {
        return switch (person.standing()) {
            case LEFT -> new Noted.Already();
            case ERASED -> new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
            case INVITED, SILENT, ANSWERED, PLEDGED, WAITING, PAIRED -> {
                var changes = changes(cohort, person, asked, clock.instant());
                store.save(cohort.cohortId(), awake.with(cohort.cohortId(), changes));
                yield new Noted.Done();
            }
        };
    }

    private Changes changes(Cohort cohort, Participant person, Asked asked, Instant now) {
        var changes = Changes.NONE
                .update(person.standing(Standing.LEFT))
                .once(anew.to(person.participantId(), "", new Words.Goodbye(), person, cohort, now))
                .once(new Audit(now, asked.who(), "left", person.id(), asked.why()));
        for (var file : files.of(cohort, person.participantId())) {
            changes = changes.and(parting.of(cohort, file, person, now));
        }
        return changes.and(missingAnswers.of(cohort.cohortId(), person))
                .and(talkOff.of(cohort.cohortId(), person, now));
    }
}
