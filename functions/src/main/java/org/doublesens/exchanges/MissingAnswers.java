package org.doublesens.exchanges;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Survey;

/// Takes somebody's missing answers out of the counts at the gates where the machine waits for them.
final class MissingAnswers {
    private final ProgramStore store;

    MissingAnswers(ProgramStore store) {
        this.store = store;
    }

    Changes of(CohortId cohort, Participant person) {
        var changes = Changes.NONE;
        for (var gate : gates(cohort, person)) {
            changes = changes.countDown(gate);
        }
        return changes;
    }

    private List<String> gates(CohortId cohort, Participant person) {
        var gates = new ArrayList<String>();
        if (person.standing() == Standing.INVITED && person.intake() == null) {
            gates.add(Gate.SKILLS);
        }
        if (person.standing() == Standing.ANSWERED) {
            gates.add(Gate.PLEDGES);
        }
        if (owesSurvey(cohort, person)) {
            gates.add(Gate.SURVEY);
        }
        gates.removeIf(gate -> store.find(cohort, Gate.class, gate).isEmpty());
        return gates;
    }

    private boolean owesSurvey(CohortId cohort, Participant person) {
        return store.find(cohort, Survey.class, person.id()).isEmpty()
                && store.find(cohort, Letter.class, "survey-asked#" + person.id())
                        .isPresent();
    }
}
