package org.doublesens.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doublesens.figures.Measure;
import org.doublesens.html.Checker;
import org.doublesens.program.Digest;
import org.doublesens.program.Format;
import org.doublesens.program.Language;
import org.doublesens.program.Side;
import org.doublesens.program.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class LettersTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)[^\\s<>\"]+");
    /// The echo is answered by its choices; the others only tell.
    private static final Set<Class<?>> NOTHING_TO_DO = Set.of(
            Words.Echo.class,
            Words.Erased.class,
            Words.KeynoteCancelled.class,
            Words.ProgramPaused.class,
            Words.ProgramResumed.class,
            Words.SlotsOffered.class,
            Words.ReplyNotUnderstood.class);

    private static final Letters LETTERS = new Letters("bonjour@doublesens.example.org", "reply.example.org");
    private static final List<Written> ALL =
            Sendings.all().stream().map(sending -> Written.by(LETTERS, sending)).toList();

    @Test
    void hasASpecimenOfEveryKind() {
        var shown = new Specimens(Sendings.TODAY, Format.FLASH)
                .all().stream()
                        .<Class<?>>map(specimen -> specimen.words().getClass())
                        .distinct()
                        .toList();

        assertThat(shown).containsExactlyInAnyOrder(Words.class.getPermittedSubclasses());
    }

    @Test
    void saysInBothPartsTheSameWithTheSameLinks() {
        assertThat(ALL).allSatisfy(written -> {
            var preview = written.preview();
            var html = Jsoup.parse(preview.html());

            assertThat(linksOf(preview.text())).isEqualTo(linksOf(html));
            html.select("thead").remove();
            assertThat(wordsOf(preview.text()))
                    .containsAll(wordsOf(html.select(".card, .faint:has(a)").text()));
        });
    }

    @Test
    void namesEveryFigureOfTheDigestInTheReadersLanguage() {
        var figures = Arrays.stream(Measure.values())
                .map(measure -> new Digest.Figure(measure.id(), measure.unit(), 7, 12))
                .toList();
        var digest = new Digest(0, Digest.State.APPROVED, Map.of(), List.of(), figures, List.of(), List.of(), Map.of());

        for (var language : Language.values()) {
            var it = Sendings.of(new Words.DigestShared(), language, Side.SENIOR);
            var text = LETTERS.preview(new Sending(it.cohort(), it.reader(), it.letter(), it.links(), it.now(), digest))
                    .text();

            assertThat(Arrays.stream(Measure.values())
                            .map(measure -> measure.id().replace('-', ' '))
                            .filter(bare -> Pattern.compile("(?m)^\\W*" + bare + "\\W*:")
                                    .matcher(text)
                                    .find()))
                    .isEmpty();
        }
    }

    @Test
    void leavesNothingUnresolved() {
        assertThat(ALL).allSatisfy(written -> {
            var preview = written.preview();
            var read = preview.subject() + "\n" + withoutAddresses(preview.text());

            assertThat(read)
                    .doesNotContainPattern("\\bnull\\b|\\$\\{|@(if|else|end|for|template|param|import)|\\\\|\\*\\*");
            assertThat(preview.subject()).isNotBlank().hasSizeLessThan(120);
        });
    }

    @Test
    void writesHtmlAgainstWhichTheCheckerOfTheW3cHoldsNothing() {
        var checker = new Checker();
        var findings = ALL.stream()
                .map(written -> written.preview().html())
                .distinct()
                .flatMap(html -> checker.findingsInMail(html).stream())
                .distinct()
                .toList();

        assertThat(findings).isEmpty();
    }

    @Test
    void writesHtmlThatParsesWithoutAnError() {
        assertThat(ALL).allSatisfy(written -> {
            var parser = Parser.htmlParser().setTrackErrors(10);
            var html = Jsoup.parse(written.preview().html(), "", parser);

            assertThat(parser.getErrors()).isEmpty();
            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.select("html").attr("lang"))
                    .isEqualTo(written.sending().reader().language().tag());
            assertThat(html.select("table:not([role=presentation])"))
                    .allMatch(table -> !table.select("th[scope=col]").isEmpty());
            assertThat(html.select("a")).allMatch(link -> !link.text().isBlank());
        });
    }

    @Test
    void fetchesNothingFromAfar() {
        assertThat(ALL).allSatisfy(written -> {
            var html = Jsoup.parse(written.preview().html());

            assertThat(html.select("img, link, script, iframe, object, embed, video, audio, form, [src], [background]"))
                    .isEmpty();
            assertThat(html.html()).doesNotContain("url(", "@import", "@font-face");
        });
    }

    @Test
    void asksForOneThing() {
        assertThat(ALL)
                .filteredOn(written -> !NOTHING_TO_DO.contains(
                        written.sending().letter().words().getClass()))
                .allSatisfy(written -> assertThat(
                                Jsoup.parse(written.preview().html()).select("a.button"))
                        .hasSize(1));
    }

    @Test
    void letsEveryParticipantPauseLeaveAndSeeTheirData() {
        assertThat(ALL)
                .filteredOn(written -> written.sending().reader().participant() != null)
                .allSatisfy(written -> assertThat(
                                Jsoup.parse(written.preview().html()).select("td.faint a"))
                        .hasSize(4));
    }

    @Test
    void setsFrenchAsAPrinterWould() {
        assertThat(ALL)
                .filteredOn(written -> written.sending().reader().language() == Language.FR)
                .allSatisfy(written -> {
                    var preview = written.preview();
                    var read = preview.subject() + "\n" + withoutAddresses(preview.text());

                    assertThat(read)
                            .doesNotContainPattern("[ \u00a0][;:!?»]|[\\p{L}\\p{N}»][;:!?](\\s|$)|«[^\u202f]")
                            .doesNotContain("'", "\"");
                });
    }

    @Test
    void setsEnglishApostrophesAndQuotes() {
        assertThat(ALL)
                .filteredOn(written -> written.sending().reader().language() == Language.EN)
                .allSatisfy(written ->
                        assertThat(withoutAddresses(written.preview().text())).doesNotContain("'", "\"", " :", " ?"));
    }

    @Test
    void wrapsTheTextButNeverAnAddress() {
        assertThat(ALL)
                .allSatisfy(written -> assertThat(written.preview().text().lines())
                        .allMatch(line ->
                                line.length() <= 72 || ADDRESS.matcher(line).find()));
    }

    @Test
    void staysSmallWithShortLines() {
        assertThat(ALL).allSatisfy(written -> {
            var mime = written.mime();

            assertThat(mime).hasSizeLessThan(100_000);
            assertThat(new String(mime, UTF_8).split("\r\n", -1))
                    .allMatch(line -> line.getBytes(UTF_8).length <= 998)
                    .noneMatch(line -> line.contains("\n") || line.contains("\r"));
        });
    }

    @Test
    void givesTheSameBytesTwice() {
        assertThat(ALL)
                .filteredOn(written -> written.sending().cohort().format() == Format.CROSSED_SPRINT)
                .allSatisfy(written ->
                        assertThat(LETTERS.compose(written.sending()).mime()).isEqualTo(written.mime()));
    }

    private static String withoutAddresses(String text) {
        return ADDRESS.matcher(text).replaceAll("");
    }

    private static TreeSet<String> linksOf(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> linksOf(Document html) {
        return html.select("a").stream().map(link -> link.attr("href")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> wordsOf(String text) {
        return Arrays.stream(withoutAddresses(text).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
