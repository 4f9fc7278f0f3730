package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doublesens.pages.console.Leaf;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
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
        var places = new java.util.ArrayList<>(PLACES);
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
        var lina = lina(cabinet);
        var said = Objects.requireNonNull(lina.intake());
        cabinet.keep(lina.answering(new Intake(
                said.offers(),
                said.wishes(),
                List.of("BROIDERIE"),
                said.halfDays(),
                said.zone(),
                said.workingLanguages(),
                new Intake.Texts("SITUATION", "KEYNOTE", "OFFLIMITS", "https://VIDEO.example", "AVOIDED"),
                said.avoid(),
                Intake.Hesitation.HIERARCHY,
                said.consented(),
                said.charterVersion())));
        var cookie = cabinet.enter();

        for (var place : List.of("", "people", "people/lina", "pairs", "pairs/one/lina-walter", "letters", "audit")) {
            assertThat(cabinet.get(cookie, place).body())
                    .as(place)
                    .doesNotContain("SITUATION", "KEYNOTE", "OFFLIMITS", "VIDEO", "AVOIDED", "HIERARCHY");
        }
    }

    @Test
    void theSkillMapHidesGroupsUnderFiveAndPutsTheWidestGapFirst() {
        var cabinet = Cabinet.inReview();
        cabinet.keep(new SkillMap(
                SkillMap.Moment.BEFORE,
                30,
                List.of(
                        new SkillMap.Row(new Skill("ai.prompting"), 12, 9),
                        new SkillMap.Row(new Skill("data.viz"), 6, 14),
                        new SkillMap.Row(new Skill("org.decide"), 4, 3),
                        new SkillMap.Row(new Skill("skill.lead"), 3, 2))));

        var page = cabinet.get(cabinet.enter(), "skills", "lang=en").page();

        assertThat(page.select("tbody th").getFirst().text()).isEqualTo("Data visualisation gap");
        assertThat(page.select("tbody td").eachText()).containsExactly("6", "14", "12", "9");
        assertThat(page.select("main").text()).contains("Skills not shown").contains(": 2.");
        assertThat(page.select("figure svg[role=img]").attr("aria-label")).contains("stand in the table");
    }

    @Test
    void findsPeopleWithoutAccentsAndByTheirState() {
        var cabinet = Cabinet.inReview();
        cabinet.keep(Somebody.senior("helene"));
        var cookie = cabinet.enter();

        assertThat(cabinet.get(cookie, "people", "q=H%C3%89L%C3%88NE")
                        .page()
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Helene Martin");
        assertThat(cabinet.get(cookie, "people", "state=INVITED").page().select("tbody tr"))
                .hasSize(1);
        assertThat(cabinet.get(cookie, "people", "q=%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void findsPairsByEitherNameAndPutsTheWeakestFirst() {
        var cabinet = Cabinet.ofMany(30);
        var cookie = cabinet.enter();

        var found = cabinet.get(cookie, "pairs", "lang=en&q=SENIOR007").page();
        assertThat(found.select("table.cards tbody tr")).hasSize(1);
        assertThat(found.select("[role=status]").text()).isEqualTo("Pairs: 1 of 30.");
        assertThat(found.select("svg.graph")).isNotEmpty();

        var nobody = cabinet.get(cookie, "pairs", "lang=en&q=nobody").page();
        assertThat(nobody.select("table.cards")).isEmpty();
        assertThat(nobody.select("a:contains(See all pairs)")).hasSize(1);
        assertThat(cabinet.get(cookie, "pairs", "order=WEAKEST&page=2")
                        .page()
                        .select(".leaves a[rel=prev]")
                        .attr("href"))
                .contains("order=WEAKEST");
    }

    @Test
    void showsDepartmentsWhereThereAreTooManyPairsForALineEach() {
        var cabinet = Cabinet.ofMany(60);
        cabinet.everything().stream()
                .filter(Participant.class::isInstance)
                .map(Participant.class::cast)
                .forEach(person -> cabinet.keep(person.described(
                        in("Department " + person.id().charAt(person.id().length() - 1), person))));
        var cookie = cabinet.enter();

        var page = cabinet.get(cookie, "pairs", "lang=en").page();

        var rows = page.select("section[aria-labelledby=departments] tbody td.number")
                .eachText();
        assertThat(rows.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(60);
        assertThat(page.select("section[aria-labelledby=departments] svg text").text())
                .contains("Department 0", "other departments");
        assertThat(cabinet.get(cookie, "pairs", "lang=en&q=senior007").page().select("#departments"))
                .isEmpty();
    }

    @Test
    void thoseWhoWaitForTheSameReasonStandTogether() {
        var cabinet = new Cabinet();
        cabinet.keep(Somebody.cohort(), Cabinet.pledged(Somebody.senior("walter"), "skill.lead", "ai.prompting"));
        for (var at = 0; at < 10; at++) {
            cabinet.keep(Cabinet.pledged(Somebody.junior("junior" + at), "ai.prompting", "skill.lead"));
        }
        cabinet.propose();

        var waiting =
                cabinet.get(cabinet.enter(), "pairs", "lang=en").page().select("section[aria-labelledby=waiting]");

        assertThat(waiting.select("h2 .tag").text()).isEqualTo("9");
        assertThat(waiting.select("li")).hasSizeLessThan(3);
        assertThat(waiting.select("li a")).hasSize(9);
    }

    @Test
    void theSkillMapShowsTheWidestGapsAndFoldsTheRest() {
        var cabinet = Cabinet.inReview();
        var codes = cabinet.cohort().catalogue().entries();
        var rows = new java.util.ArrayList<SkillMap.Row>();
        for (var at = 0; at < 20; at++) {
            rows.add(new SkillMap.Row(codes.get(at).skill(), 10 + at, 40));
        }
        cabinet.keep(new SkillMap(SkillMap.Moment.BEFORE, 200, rows));

        var page = cabinet.get(cabinet.enter(), "skills", "lang=en").page();

        assertThat(page.select("section > .columns svg[role=img] text:not(.small)"))
                .hasSize(12);
        assertThat(page.select("details svg[role=img] text:not(.small)")).hasSize(8);
        assertThat(page.select("tbody tr")).hasSize(20);
    }

    @Test
    void putsThoseWhoNeedHelpFirst() {
        var cabinet = Cabinet.inReview();
        cabinet.keep(
                Somebody.junior("zoe").outOfReach(), Somebody.senior("walter").outOfReach());
        var cookie = cabinet.enter();

        assertThat(cabinet.get(cookie, "people", "lang=en")
                        .page()
                        .select("tbody th a")
                        .eachText())
                .startsWith("Walter Martin", "Zoe Martin", "Ana Martin")
                .hasSize(6);
        assertThat(cabinet.get(cookie, "people", "lang=en&state=HELP")
                        .page()
                        .select("tbody th a")
                        .eachText())
                .containsExactly("Walter Martin", "Zoe Martin");
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
    void aPageOfTheListThatIsNotThereIsTheNearest() {
        var cabinet = Cabinet.ofMany(30);
        var cookie = cabinet.enter();

        assertThat(cabinet.get(cookie, "people", "lang=en&page=99")
                        .page()
                        .select(".leaves")
                        .text())
                .contains("Page 3 of 3");
        for (var page : List.of("0", "-1", "x", "99999999999")) {
            assertThat(cabinet.get(cookie, "people", "page=" + page).status()).isEqualTo(200);
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

    private static Participant.Profile in(String department, Participant person) {
        var said = person.profile();
        return new Participant.Profile(
                said.externalId(),
                said.email(),
                said.firstName(),
                said.lastName(),
                said.language(),
                said.zone(),
                said.side(),
                said.rank(),
                department,
                said.team(),
                said.site(),
                said.managerId(),
                Set.of());
    }

    private static Map<String, String> change(Cabinet cabinet, String cookie, String wish, String one, String other) {
        return Map.of("proof", cabinet.proof(cookie), "wish", wish, "one", one, "other", other);
    }

    /// The last form of a page, as a browser sends it.
    private static Map<String, String> fields(Document page) {
        var fields = new java.util.HashMap<String, String>();
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
