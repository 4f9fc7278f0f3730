package org.doublesens.matching.proof;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Person;
import org.doublesens.matching.Quality;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.PairScore;

/// Proves that a result is allowed and that no other is better, by weak duality over every pair, or says what is wrong.
public final class Proof {
    private final MatchRequest request;
    private final MatchResult result;
    private final PairRules rules;
    private final List<String> faults = new ArrayList<>();
    private final Map<Seat, Integer> partnersOf = new HashMap<>();
    private final Map<Seat, Integer> locksOf = new HashMap<>();
    private final int[][] scores;
    private final int[] bestOfJunior;
    private final int[] bestOfSenior;

    private Proof(MatchRequest request, MatchResult result) {
        this.request = request;
        this.result = result;
        rules = new PairRules(request);
        scores = new int[request.juniors().size()][request.seniors().size()];
        bestOfJunior = new int[request.juniors().size()];
        bestOfSenior = new int[request.seniors().size()];
    }

    /// Everything that keeps the result from being proven best; empty if it is.
    public static List<String> faults(MatchRequest request, MatchResult result) {
        var proof = new Proof(request, result);
        proof.readScores();
        proof.checkPairs();
        proof.checkPrices();
        proof.checkCeiling();
        return proof.faults;
    }

    private void readScores() {
        Arrays.fill(bestOfJunior, -1);
        Arrays.fill(bestOfSenior, -1);
        for (var junior = 0; junior < bestOfJunior.length; junior++) {
            for (var senior = 0; senior < bestOfSenior.length; senior++) {
                var young = request.juniors().get(junior);
                var old = request.seniors().get(senior);
                scores[junior][senior] = rules.allow(young, old)
                        ? PairScore.of(young, old, request.policy().weights())
                        : -1;
                bestOfJunior[junior] = Math.max(bestOfJunior[junior], scores[junior][senior]);
                bestOfSenior[senior] = Math.max(bestOfSenior[senior], scores[junior][senior]);
            }
        }
    }

    private void checkPairs() {
        var juniors = numbers(request.juniors());
        var seniors = numbers(request.seniors());
        var seen = new TreeSet<JuniorWithSenior>();
        for (var pair : result.pairs()) {
            partnersOf.merge(new Seat(true, pair.junior()), 1, Integer::sum);
            partnersOf.merge(new Seat(false, pair.senior()), 1, Integer::sum);
            if (pair.locked()) {
                locksOf.merge(new Seat(true, pair.junior()), 1, Integer::sum);
                locksOf.merge(new Seat(false, pair.senior()), 1, Integer::sum);
            }
            if (!seen.add(pair.people())) {
                faults.add("a pair is there twice: " + pair.people());
            }
            if (pair.locked() != request.locks().contains(pair.people())) {
                faults.add("a pair is wrong about its lock: " + pair.people());
            }
            checkPair(pair, juniors.getOrDefault(pair.junior(), -1), seniors.getOrDefault(pair.senior(), -1));
        }
        if (!seen.containsAll(request.locks())) {
            faults.add("a lock is not kept");
        }
        request.juniors().forEach(person -> checkCapacity(person, true));
        request.seniors().forEach(person -> checkCapacity(person, false));
        if (!Objective.of(result.pairs(), request).equals(result.objective())) {
            faults.add("the objective is not that of the pairs");
        }
    }

    private void checkPair(MatchedPair pair, int junior, int senior) {
        if (junior < 0 || senior < 0) {
            faults.add("a pair names somebody unknown: " + pair.people());
            return;
        }
        if (scores[junior][senior] < 0) {
            faults.add("a pair breaks a rule: " + pair.people());
        }
        if (scores[junior][senior] != pair.score()) {
            faults.add("a pair has another score: " + pair.people());
        }
        if (quality(junior, senior) != pair.quality()) {
            faults.add("a pair has another quality: " + pair.people());
        }
    }

    private Quality quality(int junior, int senior) {
        return Quality.of(scores[junior][senior], Math.min(bestOfJunior[junior], bestOfSenior[senior]));
    }

    private void checkCapacity(Person person, boolean junior) {
        if (partnersOf.getOrDefault(new Seat(junior, person.id()), 0) > capacity(person, junior)) {
            faults.add("somebody has too many partners: " + person.id());
        }
    }

    private int capacity(Person person, boolean junior) {
        if (request.policy().aim() == Aim.GREATEST_TOTAL) {
            return 1;
        }
        var trio = !junior
                && request.policy().trios()
                && request.juniors().size() > request.seniors().size();
        return trio ? Math.max(2, person.capacity()) : person.capacity();
    }

    /// No price is negative, every allowed pair costs at least its worth, and the prices add up to the worth of the
    /// result.
    private void checkPrices() {
        var certificate = result.certificate();
        var prices = new Prices(certificate.prices());
        checkEveryPair(prices, certificate.units(), certificate.leastScore(), true);
        var locked = result.pairs().stream().filter(MatchedPair::locked).toList();
        var bound = Objective.of(locked, request).worth(certificate.units()).add(prices.sum());
        if (!bound.equals(result.objective().worth(certificate.units()))) {
            faults.add("the prices do not add up to the worth of the result");
        }
        checkUnits(certificate.units());
    }

    /// Above the bar the pairs are worth only their people; their prices must stay below what the result reaches.
    private void checkCeiling() {
        var certificate = result.certificate();
        if (request.policy().aim() != Aim.BEST_WEAKEST_PAIR
                || certificate.ceiling().isEmpty()) {
            return;
        }
        var prices = new Prices(certificate.ceiling());
        checkEveryPair(prices, certificate.units(), certificate.leastScore() + 1, false);
        var free = result.pairs().stream().filter(pair -> !pair.locked()).toList();
        var locked = result.pairs().stream().filter(MatchedPair::locked).toList();
        var units = certificate.units();
        var reached = peopleWorth(Objective.of(result.pairs(), request), units)
                .subtract(peopleWorth(Objective.of(locked, request), units));
        if (!free.isEmpty() && prices.sum().compareTo(reached) >= 0) {
            faults.add("the ceiling does not prove that the weakest pair is as good as possible");
        }
    }

    private static BigInteger peopleWorth(Objective objective, Units units) {
        return new Objective(objective.people(), objective.extraPartners(), objective.comingFirst(), 0, 0, 0, 0)
                .worth(units);
    }

    private void checkEveryPair(Prices prices, Units units, int least, boolean withPoints) {
        for (var junior = 0; junior < bestOfJunior.length; junior++) {
            for (var senior = 0; senior < bestOfSenior.length; senior++) {
                if (scores[junior][senior] >= Math.max(0, least)) {
                    var worth = withPoints ? worth(junior, senior, units) : 0;
                    checkSeats(prices, units, junior, senior, worth);
                }
            }
        }
        if (prices.anyNegative()) {
            faults.add("a price is negative");
        }
    }

    private long worth(int junior, int senior, Units units) {
        var lost = switch (quality(junior, senior)) {
            case POOR -> units.poor();
            case FAIR -> units.fair();
            case GOOD, EXCELLENT -> 0;
        };
        return scores[junior][senior] * units.point() - lost;
    }

    private void checkSeats(Prices prices, Units units, int junior, int senior, long worth) {
        var young = request.juniors().get(junior);
        var old = request.seniors().get(senior);
        for (var one = 0; one < openSeats(young, true); one++) {
            for (var other = 0; other < openSeats(old, false); other++) {
                var first = isFirst(young, true, one);
                var otherFirst = isFirst(old, false, other);
                var all = worth + seatWorth(young, first, units) + seatWorth(old, otherFirst, units);
                if ((first || otherFirst)
                        && prices.of(true, young, first ? 0 : seatNumber(young, true, one))
                                        + prices.of(false, old, otherFirst ? 0 : seatNumber(old, false, other))
                                < all) {
                    faults.add("a pair is worth more than its prices: " + young.id() + "/" + old.id());
                }
            }
        }
    }

    private int openSeats(Person person, boolean junior) {
        return capacity(person, junior) - locksOf.getOrDefault(new Seat(junior, person.id()), 0);
    }

    private boolean isFirst(Person person, boolean junior, int seat) {
        return seat == 0 && !locksOf.containsKey(new Seat(junior, person.id()));
    }

    /// Further seats are numbered from 1; who has a lock has no first one.
    private int seatNumber(Person person, boolean junior, int seat) {
        return locksOf.containsKey(new Seat(junior, person.id())) ? seat + 1 : seat;
    }

    private static long seatWorth(Person person, boolean first, Units units) {
        if (!first) {
            return -units.extra();
        }
        return units.person() + (person.first() ? units.comingFirst() : 0);
    }

    /// Every unit outweighs all that the lower levels can add up to.
    private void checkUnits(Units units) {
        if (request.policy().aim() == Aim.GREATEST_TOTAL) {
            return;
        }
        try {
            checkUnitsExactly(units);
        } catch (ArithmeticException _) {
            faults.add("the units are too large to add up");
        }
    }

    private void checkUnitsExactly(Units units) {
        var pairs = Math.min(seats(request.juniors(), true), seats(request.seniors(), false));
        var below = Math.multiplyExact(greatestTotal(), units.point());
        for (var level : new long[] {units.fair(), units.poor()}) {
            if (level != 0) {
                checkOutweighs(level, below);
            }
            below = Math.addExact(below, Math.multiplyExact(pairs, level));
        }
        var first = Stream.concat(request.juniors().stream(), request.seniors().stream())
                .filter(Person::first)
                .count();
        if (first > 0) {
            checkOutweighs(units.comingFirst(), below);
        }
        below = Math.addExact(below, Math.multiplyExact(first, units.comingFirst()));
        checkOutweighs(units.extra(), below);
        var people = request.juniors().size() + (long) request.seniors().size();
        var places = seats(request.juniors(), true) + seats(request.seniors(), false);
        var further = Math.min(pairs, places - people);
        var leastPeopleAtOnce = further == 0 ? 2 : 1;
        checkOutweighs(
                Math.multiplyExact(leastPeopleAtOnce, units.person()),
                Math.addExact(below, Math.multiplyExact(further, units.extra())));
        Math.multiplyExact(units.person(), 4);
    }

    private void checkOutweighs(long unit, long below) {
        if (unit <= below) {
            faults.add("a unit is too small");
        }
    }

    /// Nobody's pairs score more than their best one as often as they have places.
    private long greatestTotal() {
        return Math.min(
                greatestTotal(request.juniors(), bestOfJunior, true),
                greatestTotal(request.seniors(), bestOfSenior, false));
    }

    private long greatestTotal(List<Person> side, int[] best, boolean junior) {
        var total = 0L;
        for (var number = 0; number < best.length; number++) {
            total += (long) Math.max(0, best[number]) * capacity(side.get(number), junior);
        }
        return total;
    }

    private long seats(List<Person> people, boolean junior) {
        return people.stream().mapToLong(person -> capacity(person, junior)).sum();
    }

    private static Map<String, Integer> numbers(List<Person> people) {
        var numbers = new HashMap<String, Integer>();
        people.forEach(person -> numbers.put(person.id(), numbers.size()));
        return numbers;
    }

    private record Seat(boolean junior, String person) {}
}
