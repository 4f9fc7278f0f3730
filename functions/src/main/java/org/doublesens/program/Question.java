package org.doublesens.program;

/// What a reply to a letter answers.
///
/// @param subject what it is about, as the page for it wants to know; may be empty
public record Question(About about, String subject) {
    public static final Question NONE = new Question(About.NOTHING, "");

    /// The kinds of question, by the page that takes the same answer.
    public enum About {
        SKILLS,
        /// The charter is on its way; the pledge is asked with it.
        CHARTER,
        PLEDGE,
        /// Subject: the pair.
        PAIR,
        /// Subject: the session.
        SESSION,
        /// Subject: the session.
        PULSE,
        /// Whether somebody goes on, and from when.
        PAUSE,
        KEYNOTE,
        MIDPOINT,
        SURVEY,
        ECHO,
        DIGEST,
        /// To the organiser: the pairs.
        REVIEW,
        /// To the organiser: the digest.
        APPROVAL,
        /// To the organiser: everything else.
        CONSOLE,
        NOTHING
    }

    /// Every letter has its question here before it compiles.
    public static Question of(Words words) {
        return switch (words) {
            case Words.SkillsInvitation _,
                    Words.SkillsReminder _,
                    Words.SkillsThanks _,
                    Words.SkillsClosed _,
                    Words.NotMatched _ -> new Question(About.SKILLS, "");
            case Words.AwarenessWhy _, Words.AwarenessRole _ -> new Question(About.CHARTER, "");
            case Words.AwarenessCharter _, Words.PledgeReminder _, Words.PledgeClosed _ ->
                new Question(About.PLEDGE, "");
            case Words.YourPair it -> new Question(About.PAIR, it.pair().value());
            case Words.PairReplanned it -> new Question(About.PAIR, it.pair().value());
            case Words.RoleSwapped it -> new Question(About.PAIR, it.pair().value());
            case Words.SessionInvitation(var session) -> new Question(About.SESSION, session.session());
            case Words.SessionMoved(var session) -> new Question(About.SESSION, session.session());
            case Words.SessionCancelled it ->
                it.instead().isEmpty()
                        ? new Question(About.PAIR, it.session().pair().value())
                        : new Question(About.SESSION, it.session().session());
            case Words.SessionTomorrow(var session) -> new Question(About.SESSION, session.session());
            case Words.SlotsOffered it ->
                new Question(About.SESSION, it.session().session());
            case Words.PulseAsked it -> new Question(About.PULSE, it.session().session());
            case Words.PulseReminder it ->
                new Question(About.PULSE, it.session().session());
            case Words.PauseEnded _, Words.StillThere _ -> new Question(About.PAUSE, "");
            case Words.KeynoteCall _, Words.KeynoteCancelled _ -> new Question(About.KEYNOTE, "");
            case Words.MidpointAsked _ -> new Question(About.MIDPOINT, "");
            case Words.SurveyAsked _, Words.SurveyReminder _ -> new Question(About.SURVEY, "");
            case Words.Echo _ -> new Question(About.ECHO, "");
            case Words.DigestShared _ -> new Question(About.DIGEST, "");
            case Words.ReviewAsked _, Words.ReviewReminder _, Words.ReviewOverdue _ -> new Question(About.REVIEW, "");
            case Words.DigestToApprove _, Words.ApprovalReminder _, Words.ApprovalOverdue _ ->
                new Question(About.APPROVAL, "");
            case Words.CohortLaunched _,
                    Words.PairNeedsHelp _,
                    Words.WeeklyToDo _,
                    Words.AddressUnreachable _,
                    Words.CohortEnded _,
                    Words.ConsoleLink _,
                    Words.SomethingFailed _ -> new Question(About.CONSOLE, "");
            case Words.ReplyNoted it -> it.question();
            case Words.ReplyNotUnderstood it -> it.question();
            case Words.PartnerWithdrew _,
                    Words.KeynoteInvitation _,
                    Words.ProgramPaused _,
                    Words.ProgramResumed _,
                    Words.ProgramCancelled _,
                    Words.ExportReady _,
                    Words.Goodbye _,
                    Words.Erased _ -> NONE;
        };
    }
}
