package org.doublesens.sharing;

import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Survey;

/// A person says, 60 days later, whether what was learnt is still used.
public final class AnswerEcho {
    private final ProgramStore store;

    public AnswerEcho(ProgramStore store) {
        this.store = store;
    }

    public Noted answer(CohortId cohort, ParticipantId person, Survey.StillUsing answer) {
        return Patiently.decide(() -> answerOnce(cohort, person, answer));
    }

    private Noted answerOnce(CohortId id, ParticipantId person, Survey.StillUsing answer) {
        if (store.find(id, Participant.class, person.value())
                .filter(Participant::isActive)
                .isEmpty()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (store.cohort(id).phase() != Phase.ECHO) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        return store.find(id, Survey.class, person.value())
                .map(survey -> noted(id, survey, answer))
                .orElseGet(() -> new Noted.Closed(Noted.Why.NO_SUCH_THING));
    }

    private Noted noted(CohortId id, Survey survey, Survey.StillUsing answer) {
        if (survey.stillUsing() == answer) {
            return new Noted.Already();
        }
        store.save(id, changes(survey, answer));
        return new Noted.Done();
    }

    static Changes changes(Survey survey, Survey.StillUsing answer) {
        var changes = Changes.NONE.update(survey.stillUsing(answer));
        return survey.stillUsing() == null ? changes.countDown(Gate.ECHO) : changes;
    }
}
