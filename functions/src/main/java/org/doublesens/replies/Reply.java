package org.doublesens.replies;

import java.time.Instant;
import java.time.LocalDate;
import org.doublesens.incoming.Said;
import org.doublesens.incoming.Understanding;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Question;

/// A participant's words to a question of ours.
///
/// @param id    the reply's own name, the same however often it arrives
/// @param at    when it arrived
record Reply(
        Cohort cohort,
        Participant person,
        Question question,
        String words,
        Correspondence before,
        String id,
        Instant at) {
    Said said() {
        return new Understanding(question.about(), person.language(), today()).understand(words);
    }

    LocalDate today() {
        return LocalDate.ofInstant(at, person.zone());
    }

    CohortId cohortId() {
        return cohort.cohortId();
    }

    ParticipantId personId() {
        return person.participantId();
    }

    String subject() {
        return question.subject();
    }
}
