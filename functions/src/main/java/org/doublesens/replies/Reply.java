package org.doublesens.replies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

    /// The reply to the one of several questions that it answers best: one mail may bring what several letters ask.
    Reply toOneOf(List<Question> questions) {
        var readings = questions.stream().map(this::to).toList();
        return readings.stream()
                .filter(Reply::acts)
                .findFirst()
                .or(() -> readings.stream()
                        .filter(reading -> reading.question.about() == Question.About.PULSE)
                        .findFirst())
                .orElse(readings.getFirst());
    }

    private Reply to(Question other) {
        return new Reply(cohort, person, other, words, before, id, at);
    }

    private boolean acts() {
        return switch (said()) {
            case Said.Mark _,
                    Said.NotHeld _,
                    Said.StillUsing _,
                    Said.Stop _,
                    Said.PauseUntil _,
                    Said.PauseSomehow _,
                    Said.Move _,
                    Said.Aim _ -> true;
            case Said.Yes _ -> question.about() == Question.About.PLEDGE;
            case Said.No _, Said.Thanks _, Said.Words _, Said.Nothing _ -> false;
        };
    }

    LocalDate today() {
        return person.dayAt(at);
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
