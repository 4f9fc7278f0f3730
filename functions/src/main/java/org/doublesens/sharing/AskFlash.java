package org.doublesens.sharing;

import java.time.InstantSource;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Noted;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;

/// A reader of the digest asks for a flash session on a skill: demand for the next cohort, once a person and skill.
public final class AskFlash {
    private final ProgramStore store;
    private final InstantSource clock;

    public AskFlash(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// @param holder whose link it was: a participant's id or a reader's key
    public Noted ask(CohortId cohort, String holder, Skill skill) {
        return Patiently.decide(() -> askOnce(cohort, holder, skill));
    }

    private Noted askOnce(CohortId id, String holder, Skill skill) {
        var digest = store.find(id, Digest.class, Digest.ID).filter(kept -> kept.state() == Digest.State.SHARED);
        if (digest.isEmpty()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        if (!store.cohort(id).catalogue().knows(skill)) {
            return new Noted.Closed(Noted.Why.NO_SUCH_THING);
        }
        if (store.find(id, FlashRequest.class, FlashRequest.idOf(holder, skill)).isPresent()) {
            return new Noted.Already();
        }
        store.save(
                id,
                Changes.NONE
                        .once(new FlashRequest(holder, skill, clock.instant()))
                        .update(digest.get().requested(skill)));
        return new Noted.Done();
    }
}
