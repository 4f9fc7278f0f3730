package org.doublesens.matching.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Certificate.Price;
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
        var bound = Objective.of(locked, request).worth(certificate.units()) + prices.sum();
        if (bound != result.objective().worth(certificate.units())) {
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
                - peopleWorth(Objective.of(locked, request), units);
        if (!free.isEmpty() && prices.sum() >= reached) {
            faults.add("the ceiling does not prove that the weakest pair is as good as possible");
        }
    }

    private static long peopleWorth(Objective objective, Units units) {
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
        var pairs = Math.min(seats(request.juniors(), true), seats(request.seniors(), false));
        var best = Math.max(0, Arrays.stream(bestOfJunior).max().orElse(0));
        var below = pairs * best * units.point();
        for (var level : new long[] {units.fair(), units.poor()}) {
            if (level != 0 && level <= below) {
                faults.add("a unit is too small");
            }
            below += pairs * level;
        }
        var first = Stream.concat(request.juniors().stream(), request.seniors().stream())
                .filter(Person::first)
                .count();
        if (first > 0 && units.comingFirst() <= below) {
            faults.add("a unit is too small");
        }
        below += first * units.comingFirst();
        if (units.extra() <= below) {
            faults.add("a unit is too small");
        }
        var people = request.juniors().size() + (long) request.seniors().size();
        var further = seats(request.juniors(), true) + seats(request.seniors(), false) - people;
        if (units.person() <= below + Math.min(pairs, further) * units.extra()) {
            faults.add("a unit is too small");
        }
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

    /// The prices of a certificate, looked up by place.
    private static final class Prices {
        private final Map<Key, Long> prices = new HashMap<>();
        private final List<Price> all;

        Prices(List<Price> all) {
            this.all = all;
            all.forEach(price -> prices.put(new Key(price.junior(), price.person(), price.place()), price.price()));
        }

        long of(boolean junior, Person person, int place) {
            return prices.getOrDefault(new Key(junior, person.id(), place), 0L);
        }

        long sum() {
            return all.stream().mapToLong(Price::price).sum();
        }

        boolean anyNegative() {
            return all.stream().anyMatch(price -> price.price() < 0);
        }

        private record Key(boolean junior, String person, int place) {}
    }
}
