package org.doublesens.matching.solver;

import java.util.List;
import java.util.Optional;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Weights;

/// Finds units so great that one step of a level of the objective outweighs all that the lower levels can ever add up
/// to.
public final class UnitsOf {
    /// A search adds up the price of a row, a distance no longer than another's and the price of a column; each is at
    /// most what two people are worth. One more is for all lower levels.
    private static final int MOST_PERSONS_IN_A_DISTANCE = 7;

    private UnitsOf() {}

    /// The units for a request, or nothing if they do not fit into 61 bits, which takes a hundred thousand people.
    public static Optional<Units> of(MatchRequest request) {
        try {
            return Optional.of(exactly(request));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Units exactly(MatchRequest request) {
        var seats = new Seats(request);
        var pairs = (long) Math.min(seats.places(request.juniors()), seats.places(request.seniors()));
        var greatest = greatestScore(request);
        if (greatest >= Worths.SCORES_END) {
            throw new ArithmeticException("scores this great leave no room for prices");
        }
        var points = Math.max(1, greatestTotal(request, seats));
        return switch (request.policy().aim()) {
            case GREATEST_TOTAL -> new Units(0, 0, 0, 0, 0, 1);
            case MOST_PEOPLE, BEST_WEAKEST_PAIR -> above(request, seats, pairs, 0, 0, Math.addExact(points, 1));
            case FEWEST_POOR_PAIRS -> {
                var fair = Math.addExact(points, 1);
                var poor = Math.multiplyExact(fair, pairs + 1);
                yield above(request, seats, pairs, poor, fair, Math.multiplyExact(poor, pairs + 1));
            }
        };
    }

    private static Units above(MatchRequest request, Seats seats, long pairs, long poor, long fair, long next) {
        var first = comingFirst(request.juniors()) + comingFirst(request.seniors());
        var comingFirst = first == 0 ? 0 : next;
        var extra = Math.multiplyExact(next, first + 1);
        var extras = Math.min(pairs, seats.extras(request.juniors()) + (long) seats.extras(request.seniors()));
        var person = extras == 0 ? halfOf(extra) : Math.multiplyExact(extra, extras + 1);
        Math.multiplyExact(person, MOST_PERSONS_IN_A_DISTANCE);
        return new Units(person, extra, comingFirst, poor, fair, 1);
    }

    /// Where nobody has a further place, people only ever find a partner by twos.
    private static long halfOf(long unit) {
        return unit / 2 + 1;
    }

    private static long comingFirst(List<Person> side) {
        var first = 0L;
        for (var person : side) {
            first += person.first() ? 1 : 0;
        }
        return first;
    }

    /// No pair of the request scores more.
    static long greatestScore(MatchRequest request) {
        var weights = request.policy().weights();
        return together(
                weights,
                greatest(mostLearnt(request.seniors(), weights)),
                greatest(mostLearnt(request.juniors(), weights)));
    }

    /// No result of the request scores more in all, as each side's people have only so much to learn.
    private static long greatestTotal(MatchRequest request, Seats seats) {
        var weights = request.policy().weights();
        var byJuniors = mostLearnt(request.juniors(), weights);
        var bySeniors = mostLearnt(request.seniors(), weights);
        return Math.min(
                greatestTotal(request.juniors(), byJuniors, greatest(bySeniors), weights, seats),
                greatestTotal(request.seniors(), bySeniors, greatest(byJuniors), weights, seats));
    }

    private static long greatestTotal(List<Person> side, int[] learnt, int shown, Weights weights, Seats seats) {
        var total = 0L;
        for (var number = 0; number < learnt.length; number++) {
            total += (long) together(weights, learnt[number], shown) * seats.mostPartners(side.get(number));
        }
        return total;
    }

    private static int together(Weights weights, int one, int other) {
        return weights.together(one, other, weights.otherDepartment() + weights.otherSite());
    }

    private static int greatest(int[] numbers) {
        var greatest = 0;
        for (var number : numbers) {
            greatest = Math.max(greatest, number);
        }
        return greatest;
    }

    /// What each person of a side learns at most from one partner.
    private static int[] mostLearnt(List<Person> learners, Weights weights) {
        var most = new int[learners.size()];
        for (var number = 0; number < most.length; number++) {
            most[number] = mostLearnt(learners.get(number), weights);
        }
        return most;
    }

    private static int mostLearnt(Person learner, Weights weights) {
        var points = 0;
        for (var rank = 0; rank < learner.wants().size(); rank++) {
            points += greatestWish(learner.wants().get(rank).level(), rank, weights);
        }
        return points;
    }

    private static int greatestWish(int level, int rank, Weights weights) {
        var points = 0;
        for (var gap = 1; gap <= Showing.HIGHEST_LEVEL - level; gap++) {
            points = Math.max(points, weights.wish(rank, gap));
        }
        return points;
    }
}
