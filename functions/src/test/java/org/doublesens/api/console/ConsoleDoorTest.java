package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.doublesens.pages.console.Leaf;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/// What the organiser sees and does in the console.
final class ConsoleDoorTest {
    private static final List<String> PLACES =
            List.of("", "people", "skills", "pairs", "rounds", "numbers", "digest", "letters", "audit");

    @Test
    void everyPlaceAnswersInBothLanguagesAndIsWhole() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();
        var places = new ArrayList<>(PLACES);
        places.addAll(List.of("people/lina", "pairs/one/lina-walter", "pairs/approve"));

        for (var place : places) {
            for (var language : List.of("fr", "en")) {
                var seen = cabinet.get(cookie, place, "lang=" + language);
                assertThat(seen.status()).as(place).isEqualTo(200);
                isWhole(place, language, seen.page());
            }
        }
    }

    private static void isWhole(String place, String language, Document page) {
        assertThat(page.select("html").attr("lang")).as(place).isEqualTo(language);
        assertThat(page.select("h1")).as(place).hasSize(1);
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).as(place).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ids))
                .as(place)
                .containsAll(page.select("label[for]").eachAttr("for"))
                .containsAll(page.select("[aria-labelledby]").eachAttr("aria-labelledby"));
        assertThat(page.select("svg").stream()
                        .filter(svg -> svg.closest("[aria-hidden=true]") == null)
                        .filter(svg -> svg.attr("aria-label").isEmpty()))
                .as(place)
                .isEmpty();
        assertThat(page.select("form[method=post] input[name=proof][value='']"))
                .as(place)
                .isEmpty();
        assertThat(page.text()).as(place).doesNotContain("${", "%s").doesNotContainPattern("\\bnull\\b");
        if (language.equals("fr")) {
            assertThat(page.select("main").text()).as(place).doesNotContainPattern("\\w [;:?!»]");
        }
    }

    @Test
    void aChangeIsShownWithItsScoreBeforeItIsSaved() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();
        var before = cabinet.everything();

        var preview = cabinet.get(cookie, "pairs/preview", "lang=en&wish=SWAP&one=ana&other=zoe");

        assertThat(cabinet.everything()).isEqualTo(before);
        assertThat(preview.page().select(".effect tbody th").eachText()).contains("Total score");
        assertThat(preview.page().select(".worse").text()).contains("−680");
        assertThat(preview.page().select("section").eachText())
                .anyMatch(text -> text.startsWith("Pairs formed") && text.contains("Ana Martin · Paul Martin"));

        var saved = cabinet.post(cookie, "pairs/change", fields(preview.page()), Map.of());

        assertThat(saved.status()).isEqualTo(303);
        assertThat(saved.location()).isEqualTo("/console/spring/pairs?lang=fr&done=swapped");
        assertThat(cabinet.get(cookie, "pairs", "lang=en&done=swapped")
                        .page()
                        .select("tbody th")
                        .eachText())
                .contains("Ana Martin · Paul Martin locked", "Zoe Martin · Odile Martin locked");
    }

    @Test
    void whatAHardRuleForbidsIsSaidAndCannotBeSaved() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();
        cabinet.post(cookie, "pairs/change", change(cabinet, cookie, "BAN", "lina", "odile"), Map.of());
        var before = cabinet.everything();

        var preview = cabinet.get(cookie, "pairs/preview", "lang=en&wish=LOCK&one=lina&other=odile");
        var refused = cabinet.post(cookie, "pairs/change", change(cabinet, cookie, "LOCK", "lina", "odile"), Map.of());

        assertThat(preview.page().select("[role=alert]").text()).contains("You forbade this pair");
        assertThat(preview.page().select("form[data-purpose=console-change]")).isEmpty();
        assertThat(refused.location()).endsWith("done=refused");
        assertThat(cabinet.everything()).isEqualTo(before);
    }

    @Test
    void nobodyApprovesAProposalTheyDidNotSee() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();
        var sure = cabinet.get(cookie, "pairs/approve").page();
        cabinet.post(cookie, "pairs/change", change(cabinet, cookie, "LOCK", "lina", "walter"), Map.of());

        var late = cabinet.post(cookie, "pairs/approve", fields(sure), Map.of());
        assertThat(late.location()).endsWith("done=changed-meanwhile");
        assertThat(run(cabinet).approved()).isNull();

        var now = cabinet.post(
                cookie,
                "pairs/approve",
                fields(cabinet.get(cookie, "pairs/approve").page()),
                Map.of());
        assertThat(now.location()).endsWith("done=pairs-approved");
        assertThat(run(cabinet).approved()).isNotNull();
    }

    @Test
    void whoPledgedAndWhoStillThinksReadTheSame() {
        var cabinet = new Cabinet();
        cabinet.keep(
                Somebody.cohort().in(Phase.AWARENESS),
                Cabinet.pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead"),
                Somebody.answering(Somebody.junior("omar"), List.of("ai.prompting"), List.of("skill.lead")));
        var cookie = cabinet.enter();

        var rows = cabinet.get(cookie, "people").page().select("tbody tr td").eachText();

        assertThat(rows.subList(0, rows.size() / 2)).isEqualTo(rows.subList(rows.size() / 2, rows.size()));
        for (var name : List.of("lina", "omar")) {
            assertThat(cabinet.get(cookie, "people/" + name).page().select("dl").text())
                    .contains("A répondu")
                    .doesNotContain("ngagé");
        }
    }

    @Test
    void noActTellsWhoHasPledged() {
        var cabinet = new Cabinet();
        var lina = Cabinet.pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead");
        var omar = Somebody.answering(Somebody.junior("omar"), List.of("ai.prompting"), List.of("skill.lead"));
        cabinet.keep(Somebody.cohort().in(Phase.AWARENESS), lina, omar);
        cabinet.keep(
                Letter.to(omar.participantId(), "", new Words.PledgeReminder(LocalDate.of(2027, 1, 12)), Cabinet.NOW));
        var cookie = cabinet.enter();
        var before = cabinet.everything();

        for (var act : List.of("resend", "extend")) {
            var fields = Map.of("proof", cabinet.proof(cookie), "until", "2027-02-01");
            var one =
                    cabinet.post(cookie, "people/lina/" + act, fields, Map.of()).location();
            var other =
                    cabinet.post(cookie, "people/omar/" + act, fields, Map.of()).location();
            assertThat(one.replace("lina", "omar")).isEqualTo(other);
        }
        assertThat(cabinet.everything()).isEqualTo(before);
        assertThat(cabinet.get(cookie, "letters").page().select("tbody")).isEmpty();
        assertThat(cabinet.get(cookie, "people/omar").page().select("main").text())
                .contains("Aucun encore");
    }

    @Test
    void sendsALetterAgainGivesMoreTimeAndNotesALeaver() {
        var cabinet = Cabinet.inReview();
        cabinet.keep(cabinet.cohort().in(Phase.INTAKE), Somebody.senior("nora"));
        var cookie = cabinet.enter();
        var proof = Map.of("proof", cabinet.proof(cookie), "until", "2027-02-01");

        assertThat(cabinet.post(cookie, "people/nora/resend", proof, Map.of()).location())
                .contains("done=letter-sent");
        assertThat(cabinet.post(cookie, "people/nora/resend", proof, Map.of()).location())
                .contains("done=already");
        assertThat(cabinet.post(cookie, "people/nora/extend", proof, Map.of()).location())
                .contains("done=extended");
        assertThat(cabinet.get(cookie, "people/nora/leave").page().select("form[data-purpose=console-leave]"))
                .hasSize(1);
        assertThat(cabinet.post(cookie, "people/nora/leave", proof, Map.of()).location())
                .contains("done=left");
        assertThat(cabinet.get(cookie, "people/nora").page().select("dl").text())
                .contains("A quitté le programme");
        assertThat(cabinet.get(cookie, "audit").page().select("tbody").text())
                .contains("Message renvoyé", "Délai prolongé", "Départ", "Nora Martin", "L’organisation");
    }

    @Test
    void noPageShowsWhatSomebodySaid() {
        var cabinet = Cabinet.inReview();
        cabinet.keep(Somebody.saying(
                lina(cabinet),
                said -> said.freeSkills(List.of("BROIDERIE"))
                        .texts(new Intake.Texts(
                                "SITUATION", "KEYNOTE", "OFFLIMITS", "https://VIDEO.example", "AVOIDED"))
                        .hesitation(Intake.Hesitation.HIERARCHY)));
        var cookie = cabinet.enter();

        for (var place : List.of("", "people", "people/lina", "pairs", "pairs/one/lina-walter", "letters", "audit")) {
            assertThat(cabinet.get(cookie, place).body())
                    .as(place)
                    .doesNotContain("SITUATION", "KEYNOTE", "OFFLIMITS", "VIDEO", "AVOIDED", "HIERARCHY");
        }
    }

    @Test
    void noPageLooksMoreOftenForFiveHundredThanForTwenty() {
        var few = Cabinet.ofMany(10);
        var many = Cabinet.ofMany(250);
        var fewCookie = few.enter();
        var manyCookie = many.enter();

        for (var place : PLACES) {
            few.get(fewCookie, place);
            var seen = many.get(manyCookie, place);
            assertThat(many.looks()).as(place).hasSameSizeAs(few.looks()).doesNotHaveDuplicates();
            assertThat(seen.page().select("tbody tr").size()).as(place).isLessThanOrEqualTo(2 * Leaf.MOST);
            assertThat(seen.body().length()).as(place).isLessThan(150_000);
        }
    }

    @Test
    void whatIsNotThereIsAKindPage() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();

        for (var place : List.of(
                "nowhere", "people/nobody", "pairs/one/nobody", "pairs/else", "rounds/swap", "digest/preview")) {
            assertThat(cabinet.get(cookie, place).status()).as(place).isEqualTo(404);
        }
        assertThat(cabinet.get(cookie, "pairs/preview", "wish=NONSENSE").status())
                .isEqualTo(404);
        assertThat(cabinet.get(cookie, "pairs/preview", "wish=LOCK&one=%20&other=%22%3E")
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, String> change(Cabinet cabinet, String cookie, String wish, String one, String other) {
        return Map.of("proof", cabinet.proof(cookie), "wish", wish, "one", one, "other", other);
    }

    /// The last form of a page, as a browser sends it.
    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        for (var input : page.select("main form input")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        return fields;
    }

    private static MatchingRun run(Cabinet cabinet) {
        return cabinet.everything().stream()
                .filter(MatchingRun.class::isInstance)
                .map(MatchingRun.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Participant lina(Cabinet cabinet) {
        return cabinet.everything().stream()
                .filter(Participant.class::isInstance)
                .map(Participant.class::cast)
                .filter(person -> person.id().equals("lina"))
                .findFirst()
                .orElseThrow();
    }
}
