package org.doublesens.api.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.CohortId;
import org.doublesens.program.Intake;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;

/// Everything that people can do behind a link, as the stages do it.
interface Acts {
    Noted answerSkills(CohortId cohort, ParticipantId person, Intake intake);

    Noted pledge(CohortId cohort, ParticipantId person);

    Noted approvePairs(CohortId cohort);

    List<Instant> slots(CohortId cohort, String session);

    Noted moveSession(CohortId cohort, ParticipantId person, String session, Instant to);

    Noted cancelSession(CohortId cohort, ParticipantId person, String session);

    Noted setAim(CohortId cohort, ParticipantId person, String session, String aim);

    Noted answerPulse(CohortId cohort, Pulse pulse, String lesson, Lesson.Share share);

    Noted askNewPartner(CohortId cohort, ParticipantId person, PairId pair);

    Noted pause(CohortId cohort, ParticipantId person, LocalDate until);

    Noted resume(CohortId cohort, ParticipantId person);

    Noted leave(CohortId cohort, ParticipantId person);

    Noted proposeKeynote(CohortId cohort, ParticipantId person, String subject);

    Noted vote(CohortId cohort, ParticipantId voter, ParticipantId speaker);

    Noted answerSurvey(CohortId cohort, Survey survey);

    Noted answerEcho(CohortId cohort, ParticipantId person, Survey.StillUsing using);

    Noted askFlash(CohortId cohort, String holder, Skill skill);

    Noted withdrawLesson(CohortId cohort, ParticipantId person, String lesson);

    Noted approveDigest(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut);

    Noted stopDigest(CohortId cohort, String reader);

    Noted erase(CohortId cohort, ParticipantId person);
}
