package org.doublesens.roster;

import org.doublesens.program.Asked;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;

/// Takes somebody out of a cohort: sessions called off, the
/// partner told and first in the next run. The exchanges do it.
@FunctionalInterface
public interface Farewell {
    Noted leave(CohortId cohort, ParticipantId person, Asked asked);
}
