package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Audit;
import org.doublesens.program.Awake;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Ends a pair kindly because one of its people would like another partner; the cause is asked of nobody.
public final class AskNewPartner {
    private final ProgramStore store;
    private final PairFiles files;
    private final Parting parting;
    private final Awake awake;
    private final InstantSource clock;

    public AskNewPartner(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.parting = new Parting(store, workingDays);
        this.awake = new Awake(store);
        this.clock = clock;
    }

    /// Both wait for the next run, in which they come first.
    public Noted ask(CohortId id, ParticipantId person, PairId pair) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(id);
            return files.find(cohort, pair)
                    .flatMap(file -> file.person(person).map(asking -> decide(cohort, file, asking)))
                    .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING));
        });
    }

    private Noted decide(Cohort cohort, PairFile file, Participant asking) {
        if (!asking.isActive()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (!cohort.phase().isRunning()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        return switch (file.pair().state()) {
            case PROPOSED -> new Noted.Closed(Noted.Why.NO_SUCH_THING);
            case ENDED -> new Noted.Already();
            case MEETING -> part(cohort, file, asking, clock.instant());
        };
    }

    private Noted part(Cohort cohort, PairFile file, Participant asking, Instant now) {
        var changes = parting.of(cohort, file, asking, now)
                .update(asking.standing(Standing.WAITING))
                .once(audit(file.pair(), now));
        store.save(cohort.cohortId(), awake.with(cohort.cohortId(), changes));
        return new Noted.Done();
    }

    private static Audit audit(Pair pair, Instant now) {
        return new Audit(now, "participant", "new-partner-asked", pair.id(), "");
    }
}
