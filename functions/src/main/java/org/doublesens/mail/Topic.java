package org.doublesens.mail;

import java.time.Instant;
import java.util.Optional;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Words;

/// What several letters to one reader are about, so that they hang together.
///
/// @param opens whether the letter is the first of its thread
record Topic(String name, boolean opens) {
    static Optional<Topic> of(Words words) {
        return switch (words) {
            case Words.SessionInvitation(var session) -> about(session, true);
            case Words.SessionMoved(var session) -> about(session, false);
            case Words.SessionCancelled(var session, var instead) -> about(session, false);
            case Words.SessionTomorrow(var session) -> about(session, false);
            case Words.PulseAsked asked -> about(asked.session(), false);
            case Words.PulseReminder reminder -> about(reminder.session(), false);
            case Words.SlotsOffered offered -> about(offered.session(), false);
            case Words.KeynoteInvitation talk -> Optional.of(new Topic(talk(talk.speaker(), talk.starts()), true));
            case Words.KeynoteCancelled talk -> Optional.of(new Topic(talk(talk.speaker(), talk.starts()), false));
            case Words.SkillsInvitation _ -> Optional.of(new Topic("skills", true));
            case Words.SkillsReminder _ -> Optional.of(new Topic("skills", false));
            case Words.SurveyAsked _ -> Optional.of(new Topic("survey", true));
            case Words.SurveyReminder _ -> Optional.of(new Topic("survey", false));
            case Words.ReviewAsked _ -> Optional.of(new Topic("review", true));
            case Words.ReviewReminder _ -> Optional.of(new Topic("review", false));
            case Words.DigestToApprove _ -> Optional.of(new Topic("approval", true));
            case Words.ApprovalReminder _ -> Optional.of(new Topic("approval", false));
            default -> Optional.empty();
        };
    }

    boolean isAbout(Topic other) {
        return name.equals(other.name);
    }

    /// A talk that is planned anew after it was called off is another talk to every calendar.
    static String talk(ParticipantId speaker, Instant starts) {
        return "keynote#" + speaker.value() + "#" + starts;
    }

    private static Optional<Topic> about(SessionFacts session, boolean opens) {
        return Optional.of(new Topic("session#" + session.session(), opens));
    }
}
