package org.doublesens.api.cohorts;

import java.time.LocalDate;
import org.doublesens.figures.Helpless;
import org.doublesens.figures.PersonState;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Side;
import org.jspecify.annotations.Nullable;

/// A participant as HR follows them: a state and one next step, nothing they said.
///
/// @param needsHelp   no letter reaches them, they did not answer, they wait for what only HR can change, or their pair
/// struggles; which of these is said nowhere
record PersonView(
        ParticipantId participantId,
        String externalId,
        String name,
        Side side,
        PersonState state,
        NextStep nextStep,
        @Nullable LocalDate pausedUntil,
        boolean needsHelp) {

    /// What is expected of somebody next.
    enum NextStep {
        AWAIT_START,
        ANSWER_INTAKE,
        /// Answered; the next letter comes by itself.
        AWAIT_LETTER,
        ANSWER_LATE,
        READ_CHARTER,
        AWAIT_PARTNER,
        MEET,
        MAY_STILL_JOIN,
        ANSWER_SURVEY,
        READ_DIGEST,
        NOTHING
    }

    static PersonView of(Participant person, Phase phase, Helpless helpless) {
        var state = PersonState.of(person);
        return new PersonView(
                person.participantId(),
                person.profile().externalId(),
                person.profile().fullName(),
                person.side(),
                state,
                next(state, phase),
                person.pausedUntil(),
                helpless.is(person));
    }

    static NextStep next(PersonState state, Phase phase) {
        return switch (state) {
            case LEFT, ERASED -> NextStep.NOTHING;
            case INVITED, SILENT -> unanswered(phase);
            case ANSWERED -> answered(phase);
            case WAITING -> inExchanges(phase, NextStep.AWAIT_PARTNER);
            case PAIRED -> inExchanges(phase, NextStep.MEET);
        };
    }

    private static NextStep unanswered(Phase phase) {
        return switch (phase) {
            case DRAFT -> NextStep.AWAIT_START;
            case INTAKE -> NextStep.ANSWER_INTAKE;
            case AWARENESS, MATCHING, EXCHANGES -> NextStep.ANSWER_LATE;
            case SHARING, ECHO, ENDED, CANCELLED, FAILED -> NextStep.NOTHING;
        };
    }

    private static NextStep answered(Phase phase) {
        return switch (phase) {
            case DRAFT -> NextStep.AWAIT_START;
            case INTAKE -> NextStep.AWAIT_LETTER;
            case AWARENESS -> NextStep.READ_CHARTER;
            case MATCHING -> NextStep.AWAIT_PARTNER;
            case EXCHANGES -> NextStep.MAY_STILL_JOIN;
            case SHARING, ECHO, ENDED, CANCELLED, FAILED -> NextStep.NOTHING;
        };
    }

    private static NextStep inExchanges(Phase phase, NextStep during) {
        return switch (phase) {
            case DRAFT, INTAKE, AWARENESS, MATCHING -> NextStep.AWAIT_PARTNER;
            case EXCHANGES -> during;
            case SHARING -> NextStep.ANSWER_SURVEY;
            case ECHO -> NextStep.READ_DIGEST;
            case ENDED, CANCELLED, FAILED -> NextStep.NOTHING;
        };
    }
}
