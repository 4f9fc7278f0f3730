package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What is long is searched, sorted, grouped and cut, so that one can look at it.
final class ConsoleListsTest {
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
        var rows = new ArrayList<SkillMap.Row>();
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

    private static Participant.Profile in(String department, Participant person) {
        return ParticipantProfileBuilder.from(person.profile()).withDepartment(department);
    }
}
