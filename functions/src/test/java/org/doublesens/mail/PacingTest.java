package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.doublesens.mail.Pacing.Haste;
import org.doublesens.mail.Pacing.InDoubt;
import org.doublesens.program.Format;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class PacingTest {
    @Test
    void countsNeitherInvitationsNorWhatTheOrganiserMustKnow() {
        assertThat(new Specimens(Sendings.TODAY, Format.FLASH).all())
                .filteredOn(specimen -> specimen.recipient() instanceof Recipient.Organiser
                        || specimen.words() instanceof Words.SessionInvitation
                        || specimen.words() instanceof Words.SessionMoved
                        || specimen.words() instanceof Words.SessionCancelled)
                .allSatisfy(specimen ->
                        assertThat(Pacing.of(specimen.words()).haste()).isNotEqualTo(Haste.BUDGETED));
    }

    @Test
    void countsWhatTheProgramBeginsByItself() {
        assertThat(Pacing.of(new Words.DigestShared()).haste()).isEqualTo(Haste.BUDGETED);
        assertThat(Pacing.of(new Words.PartnerWithdrew("Lina")).haste()).isEqualTo(Haste.BUDGETED);
        assertThat(Pacing.of(new Words.SkillsThanks()).haste()).isEqualTo(Haste.PROMPT);
    }

    @Test
    void wouldRatherRemindTwiceThanNotAtAllAndThankOnceThanTwice() {
        assertThat(Pacing.of(new Words.SkillsReminder(Sendings.TODAY, true)).inDoubt())
                .isEqualTo(InDoubt.RESEND);
        assertThat(Pacing.of(new Words.SkillsThanks()).inDoubt()).isEqualTo(InDoubt.MARK_UNKNOWN);
    }
}
