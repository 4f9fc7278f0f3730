package org.doublesens.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Language;
import org.doublesens.program.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Whatever a stranger sends: it is read in no time, nothing breaks, and nothing is believed that is not there.
@Timeout(120)
class HostileMailTest {
    private static final String HEAD = "From: lina@example.org\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\n";

    @Test
    void tenMegabytesOfAttachmentDoNotHideTheWordsBeforeThem() {
        var photo = Base64.getMimeEncoder().encodeToString(new byte[7_500_000]);
        var mail = HEAD
                + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n4/5 super\r\n"
                + "--b\r\nContent-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n" + photo
                + "\r\n--b--\r\n";

        assertThat(mail.length()).isGreaterThan(10_000_000);
        assertThat(read(mail).ownWords()).isEqualTo("4/5 super");
    }

    @Test
    void tenMegabytesOfTextAreCut() {
        assertThat(read(HEAD + "\r\n" + "oui ".repeat(2_500_000)).ownWords()).hasSizeLessThan(20_001);
        assertThat(read(HEAD + "\r\n" + "oui\r\n".repeat(2_000_000)).ownWords()).hasSizeLessThan(20_001);
    }

    @Test
    void aHeaderOfTwoThousandLinesIsRead() {
        var lines = "X-Noise: " + "a\r\n b\r\n".repeat(1_000);
        var references = "References: " + "<1@example.org>\r\n ".repeat(2_000) + "<2@example.org>\r\n";
        var received = "Received: from nowhere\r\n".repeat(2_000);

        var mail = read(received + HEAD + lines + references + "\r\n\r\noui\r\n");

        assertThat(mail.from()).isEqualTo("lina@example.org");
        assertThat(mail.ownWords()).isEqualTo("oui");
    }

    @Test
    void nulsInPlainTextAreSpaces() {
        assertThat(read(HEAD + "Content-Type: text/plain\r\n\r\n\u0000\u0000oui\u0000\r\n\u0000")
                        .ownWords())
                .isEqualTo("oui");
    }

    @Test
    void fiftyNestedMultipartsAreNotFollowedToTheirEnd() {
        var mail = new StringBuilder(HEAD);
        for (var depth = 0; depth < 50; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }
        mail.append("Content-Type: text/plain\r\n\r\nstop\r\n");
        for (var depth = 49; depth >= 0; depth--) {
            mail.append("--b").append(depth).append("--\r\n");
        }

        assertThat(read(mail.toString()).ownWords()).isEmpty();
    }

    @Test
    void thousandsOfPartsAreNotCounted() {
        var mail = HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nnon\r\n".repeat(20_000) + "--b--\r\n";

        assertThat(read(mail).ownWords().lines().count()).isLessThan(200);
    }

    @Test
    void aHeaderSmuggledIntoTheSubjectStaysASubject() {
        var mail = read(
                "From: lina@example.org\r\nSubject: =?utf-8?Q?x=0D=0AAuto-Submitted:_no=0D=0ABcc:_all@example.org?=\r\n\r\noui\r\n");

        var answered = new Correspondence(mail.subject(), mail.references());

        assertThat(answered.subject()).doesNotContain("\r", "\n").contains("Bcc: all@example.org");
        assertThat(new Correspondence("", List.of("<a@b>\r\nBcc: x", "<a b@c>", "<ok@c>")).references())
                .containsExactly("<ok@c>");
    }

    @Test
    void aBoundaryThatNeverComesOrComesInTheTextHidesNothingAndBreaksNothing() {
        var never = read(HEAD + "Content-Type: multipart/alternative; boundary=\"never\"\r\n\r\nstop\r\n");
        var missing = read(HEAD + "Content-Type: multipart/alternative\r\n\r\nstop\r\n");
        var inside =
                read(HEAD + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
                        + "oui\r\n--bogus\r\n--b--\r\nstop\r\n");

        assertThat(never.ownWords()).isNotEqualTo("stop");
        assertThat(missing.ownWords()).isNotEqualTo("stop");
        assertThat(inside.ownWords()).startsWith("oui").doesNotContain("stop");
    }

    @Test
    void deepHtmlAndEndlessEntitiesAreRead() {
        var deep = HEAD + "Content-Type: text/html\r\n\r\n" + "<div>".repeat(50_000) + "oui" + "</div>".repeat(50_000);
        var entities = HEAD + "Content-Type: text/html\r\n\r\n<p>oui</p>" + "&amp;lt;".repeat(100_000);

        assertThat(read(deep).nature()).isIn(Incoming.Nature.PERSON, Incoming.Nature.BROKEN);
        assertThat(read(entities).ownWords()).startsWith("oui");
    }

    @Test
    void lettersChosenToMakePatternsRunLongDoNot() {
        for (var line : List.of(
                "a ".repeat(10_000),
                "le ".repeat(8_000) + "a ecrit",
                "pause " + "2 ".repeat(9_000),
                "bonjour " + "b'b-".repeat(4_000),
                "merci ".repeat(3_000) + "!",
                "De : x\n".repeat(2_000),
                "> ".repeat(9_000),
                "4/".repeat(9_000),
                "on 1:11 @ ".repeat(1_500) + ":",
                "salut ".repeat(3_000))) {
            var words = read(HEAD + "\r\n" + line).ownWords();
            for (var about : Question.About.values()) {
                assertThat(new Understanding(about, Language.FR, LocalDate.of(2027, 2, 3)).understand(words))
                        .isNotInstanceOf(Said.Stop.class);
            }
        }
    }

    @Test
    void anythingAtAllIsRead() {
        var chance = new Random(7);
        var whole = (HEAD
                        + "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n4=2F5 tr=C3=A8s bien\r\n--b\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n"
                        + "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:1\r\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.c\r\nEND:VEVENT\r\n"
                        + "END:VCALENDAR\r\n--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
        for (var round = 0; round < 3_000; round++) {
            var mail = Arrays.copyOf(whole, chance.nextInt(whole.length));
            for (var changes = chance.nextInt(6); changes > 0 && mail.length > 0; changes--) {
                mail[chance.nextInt(mail.length)] = (byte) chance.nextInt(256);
            }
            assertThat(IncomingReader.read(mail)).isNotNull();
        }
        assertThat(IncomingReader.read(new byte[0]).from()).isEmpty();
    }

    private static Incoming read(String mail) {
        return IncomingReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
