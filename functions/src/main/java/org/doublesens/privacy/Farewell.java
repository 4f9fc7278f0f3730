package org.doublesens.privacy;

import org.doublesens.program.Asked;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;

/// Takes somebody out of the program: sessions called off, the partner told. The exchanges do it.
@FunctionalInterface
public interface Farewell {
    Noted leave(CohortId cohort, ParticipantId person, Asked asked);
}
