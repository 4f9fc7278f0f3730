package org.doublesens.mail;

import org.doublesens.program.Words;

/// How soon a letter may leave, and what becomes of it when nobody knows whether it left.
///
/// @param isShared whether it may leave in one mail with others that waited for the same hour
public record Pacing(Haste haste, InDoubt inDoubt, boolean isShared) {

    /// Whether a letter counts among the two a week a person may get.
    public enum Haste {
        /// Leaves at once, at any hour: the answer to one's own act, what concerns one's data, and what takes an hour
        /// out of a calendar or moves it.
        PROMPT,
        /// Waits for a working hour only: invitations, and what the organiser must know.
        WELCOME,
        /// Waits for a working hour and for room in the week.
        BUDGETED
    }

    /// After a lease ran out between send and mark.
    public enum InDoubt {
        /// Better twice than never.
        RESEND,
        /// Better never than twice.
        MARK_UNKNOWN
    }

    /// Every letter has its place here before it compiles.
    public static Pacing of(Words words) {
        return new Pacing(haste(words), inDoubt(words), haste(words) == Haste.BUDGETED && !isWhole(words));
    }

    /// Too long to be a part of something.
    private static boolean isWhole(Words words) {
        return words instanceof Words.DigestShared;
    }

    private static Haste haste(Words words) {
        return switch (words) {
            case Words.SessionMoved _, Words.SessionCancelled _, Words.KeynoteCancelled _ -> Haste.PROMPT;
            case Words.SkillsThanks _,
                    Words.CohortLaunched _,
                    Words.CohortEnded _,
                    Words.ConsoleLink _,
                    Words.ProgramPaused _,
                    Words.ProgramCancelled _,
                    Words.SomethingFailed _,
                    Words.ExportReady _,
                    Words.Goodbye _,
                    Words.Erased _,
                    Words.ReplyNoted _,
                    Words.SlotsOffered _,
                    Words.ReplyNotUnderstood _ -> Haste.PROMPT;
            case Words.SessionInvitation _, Words.KeynoteInvitation _ -> Haste.WELCOME;
            case Words.ReviewAsked _,
                    Words.ReviewReminder _,
                    Words.ReviewOverdue _,
                    Words.PairNeedsHelp _,
                    Words.WeeklyToDo _,
                    Words.DigestToApprove _,
                    Words.ApprovalReminder _,
                    Words.ApprovalOverdue _,
                    Words.AddressUnreachable _,
                    Words.ProgramResumed _ -> Haste.WELCOME;
            case Words.SkillsInvitation _,
                    Words.SkillsReminder _,
                    Words.SkillsClosed _,
                    Words.AwarenessWhy _,
                    Words.AwarenessRole _,
                    Words.AwarenessCharter _,
                    Words.PledgeReminder _,
                    Words.PledgeClosed _,
                    Words.YourPair _,
                    Words.NotMatched _,
                    Words.PartnerWithdrew _,
                    Words.SessionTomorrow _,
                    Words.PulseAsked _,
                    Words.PulseReminder _,
                    Words.PairReplanned _,
                    Words.RoleSwapped _,
                    Words.PauseEnded _,
                    Words.StillThere _,
                    Words.MidpointAsked _,
                    Words.KeynoteCall _,
                    Words.SurveyAsked _,
                    Words.SurveyReminder _,
                    Words.DigestShared _,
                    Words.Echo _ -> Haste.BUDGETED;
        };
    }

    private static InDoubt inDoubt(Words words) {
        return switch (words) {
            case Words.SkillsInvitation _,
                    Words.SkillsReminder _,
                    Words.AwarenessCharter _,
                    Words.PledgeReminder _,
                    Words.YourPair _,
                    Words.NotMatched _,
                    Words.PartnerWithdrew _,
                    Words.SessionInvitation _,
                    Words.SessionMoved _,
                    Words.SessionCancelled _,
                    Words.SessionTomorrow _,
                    Words.SlotsOffered _,
                    Words.PulseAsked _,
                    Words.PulseReminder _,
                    Words.RoleSwapped _,
                    Words.KeynoteInvitation _,
                    Words.KeynoteCancelled _,
                    Words.SurveyAsked _,
                    Words.SurveyReminder _,
                    Words.ReviewAsked _,
                    Words.ReviewReminder _,
                    Words.ReviewOverdue _,
                    Words.DigestToApprove _,
                    Words.ApprovalReminder _,
                    Words.ApprovalOverdue _,
                    Words.SomethingFailed _,
                    Words.ConsoleLink _,
                    Words.ProgramPaused _,
                    Words.ProgramResumed _,
                    Words.ProgramCancelled _,
                    Words.ExportReady _,
                    Words.Erased _ -> InDoubt.RESEND;
            case Words.SkillsThanks _,
                    Words.SkillsClosed _,
                    Words.AwarenessWhy _,
                    Words.AwarenessRole _,
                    Words.PledgeClosed _,
                    Words.PairReplanned _,
                    Words.PauseEnded _,
                    Words.StillThere _,
                    Words.MidpointAsked _,
                    Words.KeynoteCall _,
                    Words.DigestShared _,
                    Words.Echo _,
                    Words.CohortLaunched _,
                    Words.PairNeedsHelp _,
                    Words.WeeklyToDo _,
                    Words.AddressUnreachable _,
                    Words.CohortEnded _,
                    Words.Goodbye _,
                    Words.ReplyNoted _,
                    Words.ReplyNotUnderstood _ -> InDoubt.MARK_UNKNOWN;
        };
    }
}
