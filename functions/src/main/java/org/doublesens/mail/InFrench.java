package org.doublesens.mail;

import gg.jte.TemplateOutput;
import org.doublesens.mail.templates.fr.JteAddressUnreachableGenerated;
import org.doublesens.mail.templates.fr.JteApprovalOverdueGenerated;
import org.doublesens.mail.templates.fr.JteApprovalReminderGenerated;
import org.doublesens.mail.templates.fr.JteAwarenessCharterGenerated;
import org.doublesens.mail.templates.fr.JteAwarenessRoleGenerated;
import org.doublesens.mail.templates.fr.JteAwarenessWhyGenerated;
import org.doublesens.mail.templates.fr.JteCohortEndedGenerated;
import org.doublesens.mail.templates.fr.JteCohortLaunchedGenerated;
import org.doublesens.mail.templates.fr.JteConsoleLinkGenerated;
import org.doublesens.mail.templates.fr.JteDigestSharedGenerated;
import org.doublesens.mail.templates.fr.JteDigestToApproveGenerated;
import org.doublesens.mail.templates.fr.JteEchoGenerated;
import org.doublesens.mail.templates.fr.JteErasedGenerated;
import org.doublesens.mail.templates.fr.JteExportReadyGenerated;
import org.doublesens.mail.templates.fr.JteFootGenerated;
import org.doublesens.mail.templates.fr.JteGoodbyeGenerated;
import org.doublesens.mail.templates.fr.JteKeynoteCallGenerated;
import org.doublesens.mail.templates.fr.JteKeynoteCancelledGenerated;
import org.doublesens.mail.templates.fr.JteKeynoteInvitationGenerated;
import org.doublesens.mail.templates.fr.JteMidpointAskedGenerated;
import org.doublesens.mail.templates.fr.JteNotMatchedGenerated;
import org.doublesens.mail.templates.fr.JtePairNeedsHelpGenerated;
import org.doublesens.mail.templates.fr.JtePairReplannedGenerated;
import org.doublesens.mail.templates.fr.JtePartnerWithdrewGenerated;
import org.doublesens.mail.templates.fr.JtePauseEndedGenerated;
import org.doublesens.mail.templates.fr.JtePledgeClosedGenerated;
import org.doublesens.mail.templates.fr.JtePledgeReminderGenerated;
import org.doublesens.mail.templates.fr.JteProgramCancelledGenerated;
import org.doublesens.mail.templates.fr.JteProgramPausedGenerated;
import org.doublesens.mail.templates.fr.JteProgramResumedGenerated;
import org.doublesens.mail.templates.fr.JtePulseAskedGenerated;
import org.doublesens.mail.templates.fr.JtePulseReminderGenerated;
import org.doublesens.mail.templates.fr.JteReplyNotUnderstoodGenerated;
import org.doublesens.mail.templates.fr.JteReplyNotedGenerated;
import org.doublesens.mail.templates.fr.JteReviewAskedGenerated;
import org.doublesens.mail.templates.fr.JteReviewOverdueGenerated;
import org.doublesens.mail.templates.fr.JteReviewReminderGenerated;
import org.doublesens.mail.templates.fr.JteRoleSwappedGenerated;
import org.doublesens.mail.templates.fr.JteSessionCancelledGenerated;
import org.doublesens.mail.templates.fr.JteSessionInvitationGenerated;
import org.doublesens.mail.templates.fr.JteSessionMovedGenerated;
import org.doublesens.mail.templates.fr.JteSessionTomorrowGenerated;
import org.doublesens.mail.templates.fr.JteSkillsClosedGenerated;
import org.doublesens.mail.templates.fr.JteSkillsInvitationGenerated;
import org.doublesens.mail.templates.fr.JteSkillsReminderGenerated;
import org.doublesens.mail.templates.fr.JteSkillsThanksGenerated;
import org.doublesens.mail.templates.fr.JteSlotsOfferedGenerated;
import org.doublesens.mail.templates.fr.JteSomethingFailedGenerated;
import org.doublesens.mail.templates.fr.JteStillThereGenerated;
import org.doublesens.mail.templates.fr.JteSurveyAskedGenerated;
import org.doublesens.mail.templates.fr.JteSurveyReminderGenerated;
import org.doublesens.mail.templates.fr.JteWeeklyToDoGenerated;
import org.doublesens.mail.templates.fr.JteYourPairGenerated;
import org.doublesens.program.Words;

/// Finds the French template of each letter; a letter without one does not compile.
final class InFrench {
    private InFrench() {}

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
