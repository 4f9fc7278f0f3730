package org.doublesens.api.cohorts;

import java.util.List;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;

/// A cohort as HR ordered it, with its people, ready to be kept.
record CohortOrder(Cohort cohort, List<Participant> participants) {
    CohortOrder {
        participants = List.copyOf(participants);
    }
}
