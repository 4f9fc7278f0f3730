package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doublesens.html.Checker;
import org.doublesens.link.Purpose;
import org.doublesens.program.Digest;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.doublesens.program.SkillMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What is true of every page in both languages; the pages stay in `target/pages` for whoever wants to look.
final class EveryPageTest {
    private static final Path GALLERY = Path.of("target", "pages");

    @Test
    void hasOneHeadingATitleAndItsLanguage() {
        eachPage(page -> {
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).endsWith(page.select("h1").text() + " · Double Sens");
            assertThat(page.select("html").attr("lang")).isIn("fr", "en");
            assertThat(page.select("main, header, footer")).hasSize(3);
        });
    }

    @Test
    void givesTheCheckerOfTheW3cNothingToSay() {
        var checker = new Checker();
        var findings = new ArrayList<String>();
        pages().forEach((name, answer) ->
                checker.findings(answer.body()).forEach(finding -> findings.add(name + ": " + finding)));

        assertThat(findings).isEmpty();
    }

    @Test
    void labelsEveryInput() {
        eachPage(page -> {
            for (var input : page.select("input:not([type=hidden]), select, textarea")) {
                assertThat(page.select("label[for=" + input.id() + "]"))
                        .as(input.outerHtml())
                        .hasSize(1);
                assertThat(input.attr("name")).isNotEmpty();
            }
        });
    }

    @Test
    void saysOfEachQuestionThatWaitsWhichOneItIs() {
        eachPage(page -> assertThat(page.select(".faults a").eachText()).doesNotHaveDuplicates());
    }

    @Test
    void usesEachIdOnceAndPointsOnlyToIdsThatAreThere() {
        eachPage(page -> {
            var ids = page.select("[id]").eachAttr("id");
            assertThat(ids).doesNotHaveDuplicates();
            for (Element pointing : page.select("[aria-describedby], [aria-labelledby]")) {
                var named = (pointing.attr("aria-describedby") + " " + pointing.attr("aria-labelledby")).strip();
                assertThat(ids).contains(named.split(" +"));
            }
        });
    }

    @Test
    void needsNoScriptAndNoForeignAsset() {
        eachPage(page -> {
            assertThat(page.select("script, img, iframe, link, [style], [src]")).isEmpty();
            assertThat(page.html()).doesNotContain("javascript:");
        });
    }

    @Test
    void saysWhatEachFormIsForAndKeepsTheLanguage() {
        eachPage(page -> {
            for (var form : page.select("form")) {
                assertThat(form.attr("method")).isEqualTo("post");
                assertThat(form.attr("data-purpose")).isNotEmpty();
                assertThat(form.attr("action"))
                        .startsWith("?lang=" + page.select("html").attr("lang"));
                assertThat(form.select("button[type=submit]:not([role=search] button)"))
                        .hasSize(1);
            }
        });
    }

    @Test
    void setsFrenchTypographyAndLeavesNoPlaceholder() {
        eachPage(page -> {
            if (page.select("html").attr("lang").equals("fr")) {
                assertThat(page.select("main").text())
                        .doesNotContainPattern("\\w [;:?!»]")
                        .doesNotContain("« ");
            }
            assertThat(page.text()).doesNotContain("${").doesNotContain("%s").doesNotContainPattern("\\bnull\\b");
        });
    }

    private static void eachPage(Consumer<Document> check) {
        for (var page : pages().entrySet()) {
            assertThat(page.getValue().body()).as(page.getKey()).isNotEmpty();
            check.accept(page.getValue().page());
            keep(page.getKey(), page.getValue().body());
        }
    }

    private static Map<String, House.Answer> pages() {
        Map<String, House.Answer> pages = new LinkedHashMap<>();
        for (var language : List.of("fr", "en")) {
            for (var stop : stops()) {
                pages.put(stop.name() + "." + language, stop.open(language));
            }
        }
        return pages;
    }

    /// A page reached by its link, or by sending its form where there are fields.
    private record Stop(String name, House house, String token, String query, Map<String, List<String>> fields) {
        Stop(String name, House house, String token) {
            this(name, house, token, "", Map.of());
        }

        Stop(String name, House house, String token, String query) {
            this(name, house, token, query, Map.of());
        }

        Stop sending(String... fields) {
            return new Stop(name, house, token, query, House.fields(fields));
        }

        House.Answer open(String language) {
            return fields.isEmpty()
                    ? house.get(token, "lang=" + language + query)
                    : house.post(token, "lang=" + language, fields);
        }
    }

    private static List<Stop> stops() {
        var intake = new House(Phase.INTAKE);
        var stops = new ArrayList<Stop>();
        stops.add(new Stop("skills-junior", intake, intake.token("lina", Purpose.SKILLS, "")));
        stops.add(new Stop("skills-senior-fresh", intake, intake.token("nora", Purpose.SKILLS, "")));
        stops.add(new Stop("skills-mistakes", intake, intake.token("nora", Purpose.SKILLS, ""))
                .sending("offer1", "data.viz", "wish1", "data.viz", "videoLink", "http://x", "zone", ""));
        stops.add(new Stop("skills-search", intake, intake.token("nora", Purpose.SKILLS, ""))
                .sending("sought", "données", "offer1", "skill.lead"));
        stops.add(new Stop("forged", intake, "not-a-link"));
        stops.add(new Stop("no-such-pair", intake, intake.token("lina", Purpose.PAIR, "nobody-walter")));
        stops.add(new Stop("closed", intake, intake.token("lina", Purpose.SURVEY, "")));
        var aware = new House(Phase.AWARENESS);
        stops.add(new Stop("pledge-check", aware, aware.token("walter", Purpose.PLEDGE, ""))
                .sending("act", "check", "true", "0"));
        stops.add(new Stop("skills-closed", aware, aware.token("omar", Purpose.SKILLS, "")));
        stops.add(new Stop("pledge-junior", aware, aware.token("omar", Purpose.PLEDGE, "")));
        stops.add(new Stop("pledge-senior-pledged", aware, aware.token("walter", Purpose.PLEDGE, "")));
        var matching = new House(Phase.MATCHING);
        matching.keep(Household.run());
        stops.add(new Stop("review", matching, matching.token("organiser", Purpose.REVIEW, ""), "&page=short"));
        stops.add(new Stop("no-cookie", matching, matching.token("organiser", Purpose.CONSOLE, ""), "&back=1"));
        var meeting = new House(Phase.EXCHANGES);
        meeting.keep(Household.keynote());
        stops.add(new Stop("pair", meeting, meeting.token("walter", Purpose.PAIR, "lina-walter")));
        stops.add(new Stop("session", meeting, meeting.token("walter", Purpose.SESSION, House.TO_COME)));
        stops.add(new Stop("pulse", meeting, meeting.token("walter", Purpose.PULSE, House.HELD), "&useful=4"));
        stops.add(new Stop("pulse-mistakes", meeting, meeting.token("walter", Purpose.PULSE, House.HELD))
                .sending("took", "YES"));
        stops.add(new Stop("pulse-empty", meeting, meeting.token("walter", Purpose.PULSE, House.HELD))
                .sending("lesson", "Un titre."));
        stops.add(new Stop("session-mistakes", meeting, meeting.token("walter", Purpose.SESSION, House.TO_COME))
                .sending("act", "aim"));
        stops.add(new Stop("privacy-mistakes", meeting, meeting.token("lina", Purpose.PRIVACY, ""))
                .sending("act", "erase"));
        stops.add(new Stop("keynote", meeting, meeting.token("omar", Purpose.KEYNOTE, "")));
        stops.add(new Stop("keynote-proposed", meeting, meeting.token("lina", Purpose.KEYNOTE, "")));
        stops.add(new Stop("vote", meeting, meeting.token("walter", Purpose.KEYNOTE, "lina")));
        stops.add(new Stop("midpoint", meeting, meeting.token("walter", Purpose.MIDPOINT, "")));
        stops.add(new Stop("midpoint-mistakes", meeting, meeting.token("walter", Purpose.MIDPOINT, ""))
                .sending("change", "x".repeat(301)));
        stops.add(new Stop("pause", meeting, meeting.token("lina", Purpose.PAUSE, "")));
        stops.add(new Stop("leave", meeting, meeting.token("lina", Purpose.LEAVE, "")));
        stops.add(new Stop("privacy", meeting, meeting.token("lina", Purpose.PRIVACY, "")));
        stops.add(new Stop("unsubscribe", meeting, meeting.token("lina", Purpose.UNSUBSCRIBE, "")));
        stops.add(new Stop("unsubscribe-reader", meeting, meeting.token(House.READER, Purpose.UNSUBSCRIBE, "")));
        var paused = new House(Phase.EXCHANGES);
        paused.keep(paused.person("lina").pausing(House.day(20)));
        stops.add(new Stop("paused", paused, paused.token("lina", Purpose.PAUSE, "")));
        var sharing = new House(Phase.SHARING);
        sharing.keep(Household.digest(Digest.State.DRAFT));
        stops.add(new Stop("survey", sharing, sharing.token("walter", Purpose.SURVEY, "")));
        stops.add(new Stop("approve", sharing, sharing.token("organiser", Purpose.APPROVE, ""), "&page=short"));
        stops.add(new Stop("console-too-old", sharing, sharing.old("organiser", Purpose.CONSOLE)));
        var shared = new House(Phase.ECHO);
        shared.keep(Household.digest(Digest.State.SHARED));
        shared.keep(Household.lesson());
        shared.keep(Household.map(SkillMap.Moment.BEFORE));
        shared.keep(Household.map(SkillMap.Moment.AFTER));
        stops.add(new Stop("digest", shared, shared.token("lina", Purpose.DIGEST, "")));
        stops.add(new Stop("digest-reader", shared, shared.token(House.READER, Purpose.DIGEST, "")));
        stops.add(new Stop("echo", shared, shared.token("walter", Purpose.ECHO, "")));
        stops.add(new Stop("digest-asked", shared, shared.token("lina", Purpose.DIGEST, ""))
                .sending("act", "flash", "skill", "data.viz"));
        shared.keep(shared.person("omar").standing(Standing.LEFT));
        stops.add(new Stop("left", shared, shared.token("omar", Purpose.LEAVE, "")));
        return stops;
    }

    private static void keep(String name, String html) {
        try {
            Files.createDirectories(GALLERY);
            Files.writeString(GALLERY.resolve(name + ".html"), html);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
