package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.doublesens.program.Cohort;
import org.doublesens.program.Contact;
import org.doublesens.program.Context;
import org.doublesens.program.Format;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final String FROM = "bonjour@doublesens.example.org";
    private static final Cohort COHORT = Sendings.cohort(Context.COMPANY, Format.ROTATING_PAIR, Language.FR);
    private static final Words THANKS = new Words.SkillsThanks();

    private final Letters letters = new Letters(FROM, "reply.example.org");

    @Test
    void comesFromTheProgramAndTheTimeHandedIn() throws Exception {
        var message = read(Sendings.of(THANKS, Language.FR, Side.SENIOR));

        assertThat(message.getFrom()).containsExactly(new InternetAddress(FROM));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal())
                .isEqualTo("Double Sens · Printemps d'entraide");
        assertThat(message.getSentDate()).isEqualTo(Date.from(Sendings.NOW));
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void takesRepliesAtAnAddressThatProvesTheLetter() throws Exception {
        var sending = Sendings.of(THANKS, Language.FR, Side.SENIOR);
        var replyTo = ((InternetAddress) read(sending).getReplyTo()[0]).getAddress();

        assertThat(replyTo).startsWith("reply+").endsWith("@reply.example.org");
        assertThat(replyTo.indexOf('@')).isLessThanOrEqualTo(64);
        var mark = replyTo.substring("reply+".length(), replyTo.indexOf('@'));
        assertThat(Sendings.SIGNER.isMarkOf(
                        mark, COHORT.cohortId(), sending.letter().id()))
                .isTrue();
        assertThat(Sendings.SIGNER.isMarkOf(mark, COHORT.cohortId(), "another")).isFalse();
    }

    @Test
    void sendsRepliesToTheOrganiserWhereNoneAreRead() throws Exception {
        var mail = new Letters(FROM, "").compose(Sendings.of(THANKS, Language.FR, Side.SENIOR));

        assertThat(read(mail.mime()).getReplyTo()).containsExactly(new InternetAddress("helene.roux@example.org"));
    }

    @Test
    void canBeStoppedWithOneClick() throws Exception {
        var message = read(Sendings.of(THANKS, Language.FR, Side.SENIOR));

        assertThat(message.getHeader("List-Unsubscribe", null))
                .matches("<https://doublesens\\.example\\.org/answers/\\S+>");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void offersTheOrganiserNothingToStop() throws Exception {
        var letter = Letter.toOrganiser("", new Words.CohortEnded(), Sendings.NOW);
        var message = read(Sendings.sending(COHORT, Reader.of(COHORT.organiser()), letter));

        assertThat(message.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void keepsTheMeetingsNameInTheCalendarWhenItMovesAndNothingOfTheMailsOtherNews() {
        var session = specimen(Words.SessionInvitation.class).session();
        var invited = Sendings.of(new Words.SessionInvitation(session), Language.FR, Side.SENIOR);
        var moved = Sendings.of(new Words.SessionMoved(session), Language.FR, Side.SENIOR);
        var below = Sendings.of(THANKS, Language.FR, Side.SENIOR).letter();

        var first = letters.preview(invited).attachments().getFirst().content();
        assertThat(letters.preview(moved).attachments().getFirst().content()).isEqualTo(first);
        assertThat(letters.preview(invited, List.of(below))
                        .attachments()
                        .getFirst()
                        .content())
                .isEqualTo(first);
    }

    @Test
    void hangsWhatIsAboutASessionOnItsInvitation() throws Exception {
        var session = specimen(Words.SessionInvitation.class).session();
        var invitation = read(Sendings.of(new Words.SessionInvitation(session), Language.FR, Side.SENIOR));

        assertThat(invitation.getHeader("In-Reply-To")).isNull();
        assertThat(List.of(
                        new Words.SessionMoved(session),
                        new Words.SessionTomorrow(session),
                        new Words.PulseAsked(session, true),
                        new Words.SessionCancelled(session, List.of())))
                .allSatisfy(words -> {
                    var message = read(Sendings.of(words, Language.FR, Side.SENIOR));

                    assertThat(message.getHeader("References")).containsExactly(invitation.getMessageID());
                    assertThat(message.getHeader("In-Reply-To")).containsExactly(invitation.getMessageID());
                    assertThat(message.getMessageID()).isNotEqualTo(invitation.getMessageID());
                });
    }

    @Test
    void hangsAMailOfSeveralLettersOnTheThreadOfEach() throws Exception {
        var session = specimen(Words.SessionInvitation.class).session();
        var invitation = read(Sendings.of(new Words.SessionInvitation(session), Language.FR, Side.SENIOR));
        var reminder = read(Sendings.of(new Words.SurveyReminder(LocalDate.of(2027, 5, 3)), Language.FR, Side.SENIOR));
        var stillThere = Sendings.of(new Words.StillThere(), Language.FR, Side.SENIOR);
        var pulse = Sendings.of(new Words.PulseAsked(session, true), Language.FR, Side.SENIOR);
        var survey = Sendings.of(new Words.SurveyAsked(LocalDate.of(2027, 5, 3)), Language.FR, Side.SENIOR);

        var below = read(stillThere, pulse.letter());
        var above = read(pulse, survey.letter(), stillThere.letter());

        assertThat(below.getHeader("References")).containsExactly(invitation.getMessageID());
        assertThat(above.getHeader("In-Reply-To")).containsExactly(invitation.getMessageID());
        assertThat(above.getHeader("References", null).split("\\s+"))
                .containsExactly(reminder.getHeader("References", null), invitation.getMessageID());
    }

    @Test
    void keepsTheThreadsOfTwoReadersApart() throws Exception {
        var words = specimen(Words.SessionInvitation.class);
        var walters = Letter.to(new ParticipantId("walter"), "1", words, Sendings.NOW);
        var linas = Letter.to(new ParticipantId("lina"), "1", words, Sendings.NOW);
        var reader = Reader.of(Sendings.person(Language.FR, Side.SENIOR));

        assertThat(read(Sendings.sending(COHORT, reader, walters)).getMessageID())
                .isNotEqualTo(read(Sendings.sending(COHORT, reader, linas)).getMessageID());
    }

    @Test
    void carriesAnInvitationAsCalendarsExpectIt() throws Exception {
        var message = read(Sendings.of(specimen(Words.SessionInvitation.class), Language.FR, Side.SENIOR));

        var mixed = (MimeMultipart) message.getContent();
        var alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(alternative.getContentType()).startsWith("multipart/alternative");
        assertThat(alternative.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternative.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(alternative.getBodyPart(2).getContentType()).contains("text/calendar", "method=REQUEST");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(alternative.getBodyPart(2).getInputStream().readAllBytes());
        assertThat(new String(mixed.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("METHOD:REQUEST");
    }

    @Test
    void takesACancelledSessionOutOfTheCalendar() throws Exception {
        var message = read(Sendings.of(specimen(Words.SessionCancelled.class), Language.EN, Side.JUNIOR));

        var alternative = (MimeMultipart)
                ((MimeMultipart) message.getContent()).getBodyPart(0).getContent();
        assertThat(alternative.getBodyPart(2).getContentType()).contains("method=CANCEL");
    }

    @Test
    void writesForeignNamesAndDomainsSoThatEveryServerReadsThem() throws Exception {
        var reader = Reader.of(new Contact("Zoë Çelik-Łoś", "zoe@société.example", Language.FR, Somebody.PARIS));
        var mail = letters.compose(Sendings.sending(COHORT, reader, thanks()));

        var to = (InternetAddress) read(mail.mime()).getRecipients(Message.RecipientType.TO)[0];
        assertThat(mail.to()).isEqualTo("zoe@xn--socit-esab.example");
        assertThat(to.getAddress()).isEqualTo(mail.to());
        assertThat(to.getPersonal()).isEqualTo("Zoë Çelik-Łoś");
        assertThat(headersOf(mail.mime())).isASCII();
    }

    @Test
    void letsNoTextOfAPersonBecomeAHeader() throws Exception {
        var hostile = "Eve\r\nBcc: everybody@example.org\u2028X-Evil: 1\n\n<script>";
        var cohort = Sendings.cohort(hostile, Context.COMPANY, Format.FLASH, Language.FR);
        var reader = Reader.of(new Contact(hostile, "eve@example.org", Language.FR, Somebody.PARIS));
        var words = new Words.KeynoteInvitation(new ParticipantId("eve"), hostile, hostile, Sendings.NOW, 0);
        var letter = Letter.to(new ParticipantId("walter"), "", words, Sendings.NOW);
        var mime = letters.compose(Sendings.sending(cohort, reader, letter)).mime();

        assertThat(read(mime).getHeader("Bcc")).isNull();
        assertThat(read(mime).getHeader("X-Evil")).isNull();
        assertThat(headersOf(mime).lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-Evil"));
        assertThat(read(mime).getAllRecipients()).containsExactly(new InternetAddress("eve@example.org"));
    }

    @Test
    void refusesAnAddressThatIsMoreThanAnAddress() {
        for (var address : List.of(
                "eve@example.org\r\nBcc: all@example.org",
                "a@b.org, c@d.org",
                "<a@b.org>",
                "zoé@b.org",
                "nobody",
                "@b.org")) {
            var reader = Reader.of(new Contact("Eve", address, Language.FR, Somebody.PARIS));

            assertThatThrownBy(() -> letters.compose(Sendings.sending(COHORT, reader, thanks())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Letter thanks() {
        return Letter.about("", new Recipient.Person(new ParticipantId("walter")), THANKS, Sendings.NOW);
    }

    private static <W extends Words> W specimen(Class<W> kind) {
        return new Specimens(LocalDate.of(2027, 2, 8), Format.ROTATING_PAIR)
                .all().stream()
                        .map(Specimens.Specimen::words)
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .findFirst()
                        .orElseThrow();
    }

    private MimeMessage read(Sending sending, Letter... others) throws Exception {
        return read(letters.compose(sending, List.of(others)).mime());
    }

    private static MimeMessage read(byte[] mime) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
    }

    private static String headersOf(byte[] mime) {
        var text = new String(mime, StandardCharsets.UTF_8);
        return text.substring(0, text.indexOf("\r\n\r\n"));
    }
}
