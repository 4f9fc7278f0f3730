package org.doublesens.mail;

import gg.jte.TemplateOutput;
import org.doublesens.mail.templates.en.JteAddressUnreachableGenerated;
import org.doublesens.mail.templates.en.JteApprovalOverdueGenerated;
import org.doublesens.mail.templates.en.JteApprovalReminderGenerated;
import org.doublesens.mail.templates.en.JteAwarenessCharterGenerated;
import org.doublesens.mail.templates.en.JteAwarenessRoleGenerated;
import org.doublesens.mail.templates.en.JteAwarenessWhyGenerated;
import org.doublesens.mail.templates.en.JteCohortEndedGenerated;
import org.doublesens.mail.templates.en.JteCohortLaunchedGenerated;
import org.doublesens.mail.templates.en.JteConsoleLinkGenerated;
import org.doublesens.mail.templates.en.JteDigestSharedGenerated;
import org.doublesens.mail.templates.en.JteDigestToApproveGenerated;
import org.doublesens.mail.templates.en.JteEchoGenerated;
import org.doublesens.mail.templates.en.JteErasedGenerated;
import org.doublesens.mail.templates.en.JteExportReadyGenerated;
import org.doublesens.mail.templates.en.JteFootGenerated;
import org.doublesens.mail.templates.en.JteGoodbyeGenerated;
import org.doublesens.mail.templates.en.JteKeynoteCallGenerated;
import org.doublesens.mail.templates.en.JteKeynoteCancelledGenerated;
import org.doublesens.mail.templates.en.JteKeynoteInvitationGenerated;
import org.doublesens.mail.templates.en.JteMidpointAskedGenerated;
import org.doublesens.mail.templates.en.JteNotMatchedGenerated;
import org.doublesens.mail.templates.en.JtePairNeedsHelpGenerated;
import org.doublesens.mail.templates.en.JtePairReplannedGenerated;
import org.doublesens.mail.templates.en.JtePartnerWithdrewGenerated;
import org.doublesens.mail.templates.en.JtePauseEndedGenerated;
import org.doublesens.mail.templates.en.JtePledgeClosedGenerated;
import org.doublesens.mail.templates.en.JtePledgeReminderGenerated;
import org.doublesens.mail.templates.en.JteProgramCancelledGenerated;
import org.doublesens.mail.templates.en.JteProgramPausedGenerated;
import org.doublesens.mail.templates.en.JteProgramResumedGenerated;
import org.doublesens.mail.templates.en.JtePulseAskedGenerated;
import org.doublesens.mail.templates.en.JtePulseReminderGenerated;
import org.doublesens.mail.templates.en.JteReplyNotUnderstoodGenerated;
import org.doublesens.mail.templates.en.JteReplyNotedGenerated;
import org.doublesens.mail.templates.en.JteReviewAskedGenerated;
import org.doublesens.mail.templates.en.JteReviewOverdueGenerated;
import org.doublesens.mail.templates.en.JteReviewReminderGenerated;
import org.doublesens.mail.templates.en.JteRoleSwappedGenerated;
import org.doublesens.mail.templates.en.JteSessionCancelledGenerated;
import org.doublesens.mail.templates.en.JteSessionInvitationGenerated;
import org.doublesens.mail.templates.en.JteSessionMovedGenerated;
import org.doublesens.mail.templates.en.JteSessionTomorrowGenerated;
import org.doublesens.mail.templates.en.JteSkillsClosedGenerated;
import org.doublesens.mail.templates.en.JteSkillsInvitationGenerated;
import org.doublesens.mail.templates.en.JteSkillsReminderGenerated;
import org.doublesens.mail.templates.en.JteSkillsThanksGenerated;
import org.doublesens.mail.templates.en.JteSlotsOfferedGenerated;
import org.doublesens.mail.templates.en.JteSomethingFailedGenerated;
import org.doublesens.mail.templates.en.JteStillThereGenerated;
import org.doublesens.mail.templates.en.JteSurveyAskedGenerated;
import org.doublesens.mail.templates.en.JteSurveyReminderGenerated;
import org.doublesens.mail.templates.en.JteWeeklyToDoGenerated;
import org.doublesens.mail.templates.en.JteYourPairGenerated;
import org.doublesens.program.Words;

/// Finds the English template of each letter; a letter without one does not compile.
final class InEnglish {
    private InEnglish() {}

    static void write(Words words, Reading to, TemplateOutput out) {
        switch (words) {
            case Words.SkillsInvitation it -> JteSkillsInvitationGenerated.render(out, null, to, it);
            case Words.SkillsReminder it -> JteSkillsReminderGenerated.render(out, null, to, it);
            case Words.SkillsThanks it -> JteSkillsThanksGenerated.render(out, null, to, it);
            case Words.SkillsClosed it -> JteSkillsClosedGenerated.render(out, null, to, it);
            case Words.AwarenessWhy it -> JteAwarenessWhyGenerated.render(out, null, to, it);
            case Words.AwarenessRole it -> JteAwarenessRoleGenerated.render(out, null, to, it);
            case Words.AwarenessCharter it -> JteAwarenessCharterGenerated.render(out, null, to, it);
            case Words.PledgeReminder it -> JtePledgeReminderGenerated.render(out, null, to, it);
            case Words.PledgeClosed it -> JtePledgeClosedGenerated.render(out, null, to, it);
            case Words.ReviewAsked it -> JteReviewAskedGenerated.render(out, null, to, it);
            case Words.ReviewReminder it -> JteReviewReminderGenerated.render(out, null, to, it);
            case Words.ReviewOverdue it -> JteReviewOverdueGenerated.render(out, null, to, it);
            case Words.YourPair it -> JteYourPairGenerated.render(out, null, to, it);
            case Words.NotMatched it -> JteNotMatchedGenerated.render(out, null, to, it);
            case Words.PartnerWithdrew it -> JtePartnerWithdrewGenerated.render(out, null, to, it);
            case Words.SessionInvitation it -> JteSessionInvitationGenerated.render(out, null, to, it);
            case Words.SessionMoved it -> JteSessionMovedGenerated.render(out, null, to, it);
            case Words.SessionCancelled it -> JteSessionCancelledGenerated.render(out, null, to, it);
            case Words.SessionTomorrow it -> JteSessionTomorrowGenerated.render(out, null, to, it);
            case Words.PulseAsked it -> JtePulseAskedGenerated.render(out, null, to, it);
            case Words.PulseReminder it -> JtePulseReminderGenerated.render(out, null, to, it);
            case Words.PairReplanned it -> JtePairReplannedGenerated.render(out, null, to, it);
            case Words.RoleSwapped it -> JteRoleSwappedGenerated.render(out, null, to, it);
            case Words.ProgramPaused it -> JteProgramPausedGenerated.render(out, null, to, it);
            case Words.ProgramResumed it -> JteProgramResumedGenerated.render(out, null, to, it);
            case Words.ProgramCancelled it -> JteProgramCancelledGenerated.render(out, null, to, it);
            case Words.PauseEnded it -> JtePauseEndedGenerated.render(out, null, to, it);
            case Words.StillThere it -> JteStillThereGenerated.render(out, null, to, it);
            case Words.MidpointAsked it -> JteMidpointAskedGenerated.render(out, null, to, it);
            case Words.KeynoteCall it -> JteKeynoteCallGenerated.render(out, null, to, it);
            case Words.KeynoteInvitation it -> JteKeynoteInvitationGenerated.render(out, null, to, it);
            case Words.KeynoteCancelled it -> JteKeynoteCancelledGenerated.render(out, null, to, it);
            case Words.SurveyAsked it -> JteSurveyAskedGenerated.render(out, null, to, it);
            case Words.SurveyReminder it -> JteSurveyReminderGenerated.render(out, null, to, it);
            case Words.DigestShared it -> JteDigestSharedGenerated.render(out, null, to, it);
            case Words.Echo it -> JteEchoGenerated.render(out, null, to, it);
            case Words.CohortLaunched it -> JteCohortLaunchedGenerated.render(out, null, to, it);
            case Words.WeeklyToDo it -> JteWeeklyToDoGenerated.render(out, null, to, it);
            case Words.PairNeedsHelp it -> JtePairNeedsHelpGenerated.render(out, null, to, it);
            case Words.DigestToApprove it -> JteDigestToApproveGenerated.render(out, null, to, it);
            case Words.ApprovalReminder it -> JteApprovalReminderGenerated.render(out, null, to, it);
            case Words.ApprovalOverdue it -> JteApprovalOverdueGenerated.render(out, null, to, it);
            case Words.AddressUnreachable it -> JteAddressUnreachableGenerated.render(out, null, to, it);
            case Words.CohortEnded it -> JteCohortEndedGenerated.render(out, null, to, it);
            case Words.ConsoleLink it -> JteConsoleLinkGenerated.render(out, null, to, it);
            case Words.SomethingFailed it -> JteSomethingFailedGenerated.render(out, null, to, it);
            case Words.ExportReady it -> JteExportReadyGenerated.render(out, null, to, it);
            case Words.Goodbye it -> JteGoodbyeGenerated.render(out, null, to, it);
            case Words.Erased it -> JteErasedGenerated.render(out, null, to, it);
            case Words.ReplyNoted it -> JteReplyNotedGenerated.render(out, null, to, it);
            case Words.SlotsOffered it -> JteSlotsOfferedGenerated.render(out, null, to, it);
            case Words.ReplyNotUnderstood it -> JteReplyNotUnderstoodGenerated.render(out, null, to, it);
        }
    }

    static void foot(Reading to, TemplateOutput out) {
        JteFootGenerated.render(out, null, to);
    }
}
