package org.doublesens.figures;

import java.time.Instant;
import org.doublesens.program.ParticipantId;

/// The one thing that comes next for an active person, and the hour by which it is there or over.
///
/// @param by kept by an appointment of the cohort, so that something happens even if the person does nothing
public record NextStep(ParticipantId person, What what, Instant by) {

    /// What comes next.
    public enum What {
        ANSWER_SKILLS,
        AWAIT_AWARENESS,
        PLEDGE,
        /// Did not answer or pledge in time; may still do so and join the next run.
        JOIN_LATE,
        AWAIT_PAIR,
        /// Waits for a partner until the next run.
        AWAIT_PARTNER,
        MEET,
        ANSWER_PULSE,
        /// Nothing in the calendar now; the next check or the next round plans it.
        AWAIT_SESSION,
        /// Paused.
        COME_BACK,
        ANSWER_SURVEY,
        AWAIT_DIGEST,
        AWAIT_ECHO,
        ANSWER_ECHO,
        AWAIT_END
    }
}
