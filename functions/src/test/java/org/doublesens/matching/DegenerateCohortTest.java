package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.matching.ExactnessTest.solved;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Obstacle;
import org.doublesens.matching.explain.Outlook;
import org.doublesens.matching.explain.Outlooks;
import org.doublesens.matching.explain.WaitingReason;
import org.doublesens.matching.proof.Proof;
import org.junit.jupiter.api.Test;

class DegenerateCohortTest {

    @Test
    void nobodyIsMatchedWhenNobodyIsThere() {
        var result = solved(MatchRequest.of(List.of(), List.of(), Policy.standard()));

        assertThat(result.pairs()).isEmpty();
        assertThat(result.objective().people()).isZero();
    }

    @Test
    void everybodyWaitsWhenTheOtherSideIsEmpty() {
        var request = MatchRequest.of(List.of(junior("ana"), junior("zoé")), List.of(), Policy.standard());

        var result = solved(request);

        assertThat(result.waitingJuniors()).containsExactly("ana", "zoé");
        assertThat(Explainer.explain(request, result).waiting())
                .allSatisfy(reason -> assertThat(reason.obstacle()).isEqualTo(new Obstacle.NobodyThere()));
    }

    @Test
    void theFirstInTheAlphabetMeetWhenAllScoresAreEqual() {
        var result = solved(MatchRequest.of(juniors(60), seniors(60), Policy.standard()));

        assertThat(result.pairs())
                .hasSize(60)
                .allSatisfy(pair -> assertThat(pair.junior().substring(1))
                        .isEqualTo(pair.senior().substring(1)));
    }

    @Test
    void oneTeacherForAWishOfAllLeavesTheOthersWaitingInACrowd() {
        var wanting = new ArrayList<Person>();
        for (var number = 0; number < 6; number++) {
            wanting.add(Person.named("s" + number).ranked(3).speaking("fr").wanting("ai.prompting", 1));
        }
        var request = MatchRequest.of(List.of(junior("ana")), wanting, Policy.standard());

        var result = solved(request);

        assertThat(result.waitingSeniors()).hasSize(5);
        assertThat(Explainer.explain(request, result).waiting())
                .extracting(WaitingReason::obstacle)
                .containsExactly(
                        new Obstacle.Crowded(List.of("s0", "s1"), List.of("ana")),
                        new Obstacle.Crowded(List.of("s0", "s2"), List.of("ana")),
                        new Obstacle.Crowded(List.of("s0", "s3"), List.of("ana")),
                        new Obstacle.Crowded(List.of("s0", "s4"), List.of("ana")),
                        new Obstacle.Crowded(List.of("s0", "s5"), List.of("ana")));
    }

    @Test
    void oneReportingLineMatchesNobodyAndSaysSo() {
        var managers = new HashMap<String, String>();
        var everybody = new ArrayList<Person>(seniors(200));
        everybody.addAll(juniors(200));
        for (var number = 1; number < everybody.size(); number++) {
            managers.put(everybody.get(number).id(), everybody.get(number - 1).id());
        }
        var request =
                MatchRequest.of(juniors(200), seniors(200), Policy.standard()).reporting(managers);

        var result = solved(request);

        assertThat(result.pairs()).isEmpty();
        assertThat(Explainer.explain(request, result).waiting())
                .extracting(reason -> ((Obstacle.NobodyAllowed) reason.obstacle()).binding())
                .containsOnly(Rule.REPORTING_LINE);
    }

    @Test
    void idsMayBeAnyUnicode() {
        var request = MatchRequest.of(
                List.of(junior("𝔞na"), junior("ａna"), junior("\u0000"), junior("ана")),
                List.of(senior("王"), senior("ẞ"), senior("👩🏽‍🏫"), senior("e\u0301")),
                Policy.standard());

        var result = solved(request);

        assertThat(result.pairs()).hasSize(4);
        assertThat(Proof.faults(request, result)).isEmpty();
    }

    @Test
    void tenThousandWhoSpeakTwoLanguagesAreMatchedInEach() {
        var young = new ArrayList<Person>();
        var old = new ArrayList<Person>();
        for (var number = 0; number < 5_000; number++) {
            var language = number % 3 == 0 ? "fr" : "en";
            var craft = "craft." + number % 40;
            young.add(junior("j" + number).speaking(language).wanting(craft, 1 + number % 3));
            old.add(senior("s" + number).speaking(language).showing(craft, 4));
        }

        assertThat(solved(MatchRequest.of(young, old, Policy.standard()))
                        .objective()
                        .people())
                .isEqualTo(10_000);
    }

    @Test
    void tenThousandWhoAreAllAlikeMeetInTheOrderOfTheirNames() {
        var young = new ArrayList<>(juniors(5_000));
        var old = new ArrayList<>(seniors(5_000));
        Collections.shuffle(young, new Random(5));
        Collections.shuffle(old, new Random(6));

        var pairs = solved(MatchRequest.of(young, old, Policy.standard())).pairs();

        assertThat(pairs)
                .hasSize(5_000)
                .allSatisfy(pair ->
                        assertThat(pair.senior()).isEqualTo("s" + pair.junior().substring(1)));
    }

    @Test
    void aTrioIsMadeOnlyForAJuniorWhoWouldWait() {
        var request = MatchRequest.of(juniors(3), seniors(2), Policy.standard().withTrios());

        var result = solved(request);

        assertThat(result.waitingJuniors()).isEmpty();
        assertThat(result.trios()).hasSize(1);
        assertThat(result.objective().extraPartners()).isEqualTo(1);
    }

    @Test
    void whoComesFirstIsMatchedWhenNotAllCanBe() {
        var last = juniors(3).get(2);

        var result = solved(MatchRequest.of(
                List.of(juniors(3).get(0), juniors(3).get(1), last.comingFirst()), seniors(1), Policy.standard()));

        assertThat(result.partnersOf(last.id())).isNotEmpty();
    }

    @Test
    void theOutlookTellsHowManyMoreAChangeWouldMatch() {
        var request = MatchRequest.of(
                List.of(junior("ana").inTeam("red")), List.of(senior("walter").inTeam("red")), Policy.standard());
        var result = solved(request);

        var outlooks = new Outlooks(request, result, java.time.InstantSource.system())
                .all(Explainer.explain(request, result).waiting());

        assertThat(outlooks).containsExactly(new Outlook.Without(Rule.SAME_TEAM, 2));
    }

    private static List<Person> juniors(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> junior("j" + number))
                .toList();
    }

    private static List<Person> seniors(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> senior("s" + number))
                .toList();
    }

    private static Person junior(String id) {
        return Person.named(id).speaking("fr").showing("ai.prompting", 4).wanting("skill.lead", 1);
    }

    private static Person senior(String id) {
        return Person.named(id)
                .ranked(3)
                .speaking("fr")
                .showing("skill.lead", 4)
                .wanting("ai.prompting", 1);
    }
}
