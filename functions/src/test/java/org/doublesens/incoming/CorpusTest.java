package org.doublesens.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.doublesens.program.Language;
import org.doublesens.program.Question;
import org.junit.jupiter.api.Test;

/// Raw mails after the quoting styles of the mail programs people have, in French and English, and what each says.
class CorpusTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 3);

    /// What the reading was built from, and what was written later to try it. When first read, 57 of the first 80
    /// of those were understood, then 30 of 50, then 25 of 32; none was taken for what it did not say.
    private static final List<String> FOLDERS = List.of("replies", "unseen");

    /// A line of `expected.tsv`.
    private record Case(String file, Question.About about, Language language, String expected) {
        static Case of(String folder, String line) {
            var fields = line.split("\t", -1);
            return new Case(
                    folder + "/" + fields[0],
                    Question.About.valueOf(fields[1]),
                    Language.valueOf(fields[2].toUpperCase(Locale.ROOT)),
                    fields[3]);
        }

        String heard() {
            var mail = IncomingReader.read(raw(file + ".eml"));
            if (expected.startsWith("From")) {
                return "From \"" + mail.from() + "\"";
            }
            var answer = mail.answer();
            if (answer != null) {
                return "Calendar %s %d".formatted(answer.status(), answer.sequence());
            }
            return mail.nature() == Incoming.Nature.PERSON
                    ? told(new Understanding(about, language, TODAY).understand(mail.ownWords()))
                    : mail.nature().name();
        }

        boolean isRight() {
            return heard().equals(expected);
        }
    }

    @Test
    void everyReplyIsUnderstoodAsItWasMeant() {
        var cases = cases();
        var right = cases.stream().filter(Case::isRight).count();
        System.out.printf(
                Locale.ROOT,
                "Replies understood: %d of %d raw messages, %.1f %%%n",
                right,
                cases.size(),
                100.0 * right / cases.size());

        assertThat(cases).hasSizeGreaterThanOrEqualTo(270);
        assertThat(cases)
                .allSatisfy(one -> assertThat(one.heard()).as(one.file()).isEqualTo(one.expected()));
    }

    @Test
    void bothLanguagesAreThereInEqualStrength() {
        assertThat(cases()).filteredOn(one -> one.language() == Language.FR).hasSizeGreaterThan(40);
        assertThat(cases()).filteredOn(one -> one.language() == Language.EN).hasSizeGreaterThan(40);
    }

    private static String told(Said said) {
        return switch (said) {
            case Said.Mark(var useful, var note) -> note.isEmpty() ? "Mark " + useful : "Mark " + useful + ": " + note;
            case Said.NotHeld(var took) -> "NotHeld " + took;
            case Said.StillUsing(var using) -> "StillUsing " + using;
            case Said.PauseUntil(var day) -> "PauseUntil " + day;
            case Said.Aim(var aim) -> "Aim: " + aim;
            case Said.Words(var text) -> "Words: " + text;
            case Said.Yes _, Said.No _, Said.Stop _, Said.PauseSomehow _, Said.Move _, Said.Thanks _, Said.Nothing _ ->
                said.getClass().getSimpleName();
        };
    }

    private static List<Case> cases() {
        return FOLDERS.stream().flatMap(CorpusTest::cases).toList();
    }

    private static Stream<Case> cases(String folder) {
        return new String(raw(folder + "/expected.tsv"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Case.of(folder, line));
    }

    private static byte[] raw(String file) {
        try (var input = CorpusTest.class.getResourceAsStream("/" + file)) {
            return Objects.requireNonNull(input, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
