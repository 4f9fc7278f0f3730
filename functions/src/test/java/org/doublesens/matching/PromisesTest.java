package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.matching.ExactnessTest.solved;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Obstacle;
import org.doublesens.matching.explain.PairReason;
import org.doublesens.matching.explain.WaitingReason;
import org.doublesens.matching.proof.Proof;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.PairScore;
import org.doublesens.matching.solver.CohortScores;

class PromisesTest {

    @Property(tries = 300)
    void theFastScoresAreThoseOfTheFormulaAndTheRules(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        var request = new Cohorts(seed).request(size, 9, Aim.MOST_PEOPLE);
        var cohort = CohortScores.of(request);
        var turned = cohort.turned();
        var rules = new PairRules(request);
        var line = new int[9];
        var column = new int[size];

        for (var junior = 0; junior < size; junior++) {
            cohort.scores().row(junior, line);
            for (var senior = 0; senior < 9; senior++) {
                turned.scores().row(senior, column);
                var young = cohort.juniors().get(junior);
                var old = cohort.seniors().get(senior);
                var expected = rules.allow(young, old)
                        ? PairScore.of(young, old, request.policy().weights())
                        : -1;
                assertThat(line[senior]).isEqualTo(expected);
                assertThat(column[junior]).isEqualTo(expected);
            }
        }
    }

    @Property(tries = 300)
    void everyResultIsProvenFromThePeopleAlone(
            @ForAll long seed,
            @ForAll @IntRange(max = 14) int juniors,
            @ForAll @IntRange(max = 14) int seniors,
            @ForAll Aim aim) {
        var request = new Cohorts(seed).request(juniors, seniors, aim);

        assertThat(Proof.faults(request, solved(request))).isEmpty();
    }

    @Property(tries = 200)
    void theOrderOfTheInputDoesNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(max = 14) int juniors,
            @ForAll @IntRange(max = 14) int seniors,
            @ForAll Aim aim) {
        var cohorts = new Cohorts(seed);
        var request = cohorts.request(juniors, seniors, aim);

        assertThat(solved(cohorts.shuffled(request))).isEqualTo(solved(request));
    }

    @Property(tries = 200)
    void locksAreKeptAndTheRestIsStillProvenBest(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int juniors,
            @ForAll @IntRange(min = 2, max = 12) int seniors,
            @ForAll Aim aim) {
        var cohorts = new Cohorts(seed);
        var request = cohorts.request(juniors, seniors, aim);
        var rules = new PairRules(request);
        var locks = new TreeSet<JuniorWithSenior>();
        var junior = cohorts.oneOf(request.juniors());
        var senior = cohorts.oneOf(request.seniors());
        if (rules.allow(junior, senior)) {
            locks.add(new JuniorWithSenior(junior.id(), senior.id()));
        }
        var locked = request.locking(locks);

        var result = solved(locked);

        assertThat(result.pairs()).extracting(MatchedPair::people).containsAll(locks);
        assertThat(Proof.faults(locked, result)).isEmpty();
    }

    /// With the other aims a new best possible score raises the bars by which pairs are poor or fair.
    @Property(tries = 300)
    void oneMoreAllowedPairNeverLowersTheObjective(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 10) int juniors,
            @ForAll @IntRange(min = 1, max = 10) int seniors,
            @ForAll Aim aim) {
        var cohorts = new Cohorts(seed);
        var request = cohorts.request(juniors, seniors, aim);
        var pair = new JuniorWithSenior(
                cohorts.oneOf(request.juniors()).id(),
                cohorts.oneOf(request.seniors()).id());
        var exemption = new Exemption(pair, Set.of(Rule.SHARED_LANGUAGE, Rule.SHARED_HALF_DAY, Rule.RANK_GAP));

        var before = solved(request);
        var after = solved(request.exempting(exemption));

        switch (aim) {
            case GREATEST_TOTAL, MOST_PEOPLE -> {
                var units = after.certificate().units();
                assertThat(after.objective().worth(units))
                        .isGreaterThanOrEqualTo(before.objective().worth(units));
            }
            case FEWEST_POOR_PAIRS, BEST_WEAKEST_PAIR ->
                assertThat(after.objective().people())
                        .isGreaterThanOrEqualTo(before.objective().people());
        }
    }

    @Property(tries = 300)
    void whoIsPromisedAPartnerAfterARelaxationGetsOne(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int juniors,
            @ForAll @IntRange(min = 1, max = 12) int seniors,
            @ForAll Aim aim) {
        var request = new Cohorts(seed).request(juniors, seniors, aim);
        var result = solved(request);

        for (var reason : Explainer.explain(request, result).waiting()) {
            for (var relaxation : reason.relaxations()) {
                var relaxed = solved(relaxation.applied(request));
                assertThat(relaxed.partnersOf(reason.person()))
                        .as("%s after %s", reason.person(), relaxation)
                        .isNotEmpty();
            }
        }
    }

    @Property(tries = 300)
    void thePeopleWhoCrowdShareFewerSeatsThanTheyAre(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int juniors,
            @ForAll @IntRange(min = 1, max = 12) int seniors) {
        var request = new Cohorts(seed).request(juniors, seniors, Aim.FEWEST_POOR_PAIRS);
        var result = solved(request);

        for (var reason : Explainer.explain(request, result).waiting()) {
            if (reason.obstacle() instanceof Obstacle.Crowded(var people, var partners)) {
                assertThat(people).contains(reason.person());
                assertThat(seats(request, partners, reason)).isLessThan(people.size());
                assertThat(partners).containsAll(possiblePartners(request, people, reason));
            }
        }
    }

    private static int seats(MatchRequest request, List<String> partners, WaitingReason reason) {
        var trios = !reason.junior()
                ? false
                : request.policy().trios()
                        && request.juniors().size() > request.seniors().size();
        return (reason.junior() ? request.seniors() : request.juniors())
                .stream()
                        .filter(person -> partners.contains(person.id()))
                        .mapToInt(person -> trios ? Math.max(2, person.capacity()) : person.capacity())
                        .sum();
    }

    private static List<String> possiblePartners(MatchRequest request, List<String> people, WaitingReason reason) {
        var rules = new PairRules(request);
        return (reason.junior() ? request.seniors() : request.juniors())
                .stream()
                        .filter(host -> (reason.junior() ? request.juniors() : request.seniors())
                                .stream()
                                        .filter(guest -> people.contains(guest.id()))
                                        .anyMatch(guest ->
                                                reason.junior() ? rules.allow(guest, host) : rules.allow(host, guest)))
                        .map(Person::id)
                        .toList();
    }

    @Property(tries = 200)
    void thePartsOfAReasonAddUpToTheScore(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        var request = new Cohorts(seed).request(size, size, Aim.FEWEST_POOR_PAIRS);
        var result = solved(request);

        var explanations = Explainer.explain(request, result);

        assertThat(explanations.pairs())
                .extracting(PairReason::people, reason -> reason.parts().total())
                .containsExactlyElementsOf(result.pairs().stream()
                        .map(pair -> org.assertj.core.api.Assertions.tuple(pair.people(), pair.score()))
                        .toList());
        assertThat(explanations.pairs())
                .allSatisfy(reason -> assertThat(reason.juniorShows().size()
                                + reason.seniorShows().size())
                        .isPositive());
    }

    @Property(tries = 200)
    void theNextBestAreTheBestOthers(@ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int size) {
        var request = new Cohorts(seed).request(size, size, Aim.FEWEST_POOR_PAIRS);
        var result = solved(request);
        var rules = new PairRules(request);

        for (var list : Explainer.explain(request, result).juniors()) {
            var junior = request.juniors().stream()
                    .filter(person -> person.id().equals(list.person()))
                    .findFirst()
                    .orElseThrow();
            var scores = request.seniors().stream()
                    .filter(senior -> rules.allow(junior, senior))
                    .filter(senior -> !result.partnersOf(junior.id()).contains(senior.id()))
                    .map(senior ->
                            -PairScore.of(junior, senior, request.policy().weights()))
                    .sorted()
                    .limit(3)
                    .map(score -> -score)
                    .toList();
            assertThat(list.nextBest()).extracting(one -> one.score()).isEqualTo(scores);
        }
    }
}
