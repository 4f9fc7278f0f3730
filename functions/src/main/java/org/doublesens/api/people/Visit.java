package org.doublesens.api.people;

import java.util.Objects;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.jspecify.annotations.Nullable;

/// Somebody who came through a valid link.
///
/// @param holder  the key of a recipient, as the link says it
/// @param subject what the link is about, as its purpose tells
/// @param person  absent where the holder is the organiser or a reader of the digest
record Visit(
        Cohort cohort,
        String holder,
        String subject,
        @Nullable Participant person) {
    CohortId cohortId() {
        return cohort.cohortId();
    }

    /// The participant who reads; the door lets nobody else come to a participant's page.
    Participant reader() {
        return Objects.requireNonNull(person);
    }

    ParticipantId id() {
        return reader().participantId();
    }
}
