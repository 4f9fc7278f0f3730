package org.doublesens.exchanges;

import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;

/// Takes what one person says half-way, once, while the exchanges last.
public final class AnswerMidpoint {
    /// What the change may be long, in characters.
    public static final int LONGEST_CHANGE = 300;

    private final ProgramStore store;

    public AnswerMidpoint(ProgramStore store) {
        this.store = store;
    }

    public Noted answer(CohortId cohort, Midpoint said) {
        return Patiently.decide(() -> answerOnce(cohort, said));
    }

    private Noted answerOnce(CohortId id, Midpoint said) {
        if (said.change().length() > LONGEST_CHANGE) {
            return new Noted.Refused(List.of(
                    new Problem("change", "too-long", "a change has at most " + LONGEST_CHANGE + " characters")));
        }
        if (store.find(id, Participant.class, said.id())
                .filter(Participant::isActive)
                .isEmpty()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (store.find(id, Midpoint.class, said.id()).isPresent()) {
            return new Noted.Already();
        }
        if (store.cohort(id).phase() != Phase.EXCHANGES) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        store.save(id, Changes.NONE.once(said));
        return new Noted.Done();
    }
}
