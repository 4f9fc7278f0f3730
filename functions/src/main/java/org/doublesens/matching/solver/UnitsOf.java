package org.doublesens.matching.solver;

import java.util.List;
import java.util.Optional;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Weights;

/// Finds units so great that one step of a level of the objective outweighs all that the lower levels can ever add up
/// to.
public final class UnitsOf {
    private UnitsOf() {}

    /// The units for a request, or nothing if they do not fit into 61 bits, which takes tens of thousands of people.
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
        var points = Math.max(1, Math.multiplyExact(pairs, greatest));
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
        var person = Math.multiplyExact(extra, extras + 1);
        Math.multiplyExact(person, 8);
        return new Units(person, extra, comingFirst, poor, fair, 1);
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
        var juniors = greatestDirection(request.seniors(), request);
        var seniors = greatestDirection(request.juniors(), request);
        return weights.together(juniors, seniors, weights.otherDepartment() + weights.otherSite());
    }

    private static int greatestDirection(Iterable<Person> learners, MatchRequest request) {
        var most = 0;
        for (var learner : learners) {
            most = Math.max(most, learner.wants().size());
        }
        var greatest = 0;
        for (var rank = 0; rank < most; rank++) {
            greatest += bestGap(request.policy().weights(), rank);
        }
        return greatest;
    }

    private static int bestGap(Weights weights, int rank) {
        return Math.max(weights.wish(rank, 1), Math.max(weights.wish(rank, 2), weights.wish(rank, 3)));
    }
}
