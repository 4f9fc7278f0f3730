package org.doublesens.matching.solver;

import java.util.List;
import java.util.Optional;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;

/// Finds units so great that one step of a level of the objective outweighs all that the lower levels can ever add up
/// to.
public final class UnitsOf {
    /// A search adds up the price of a row, a distance no longer than another's and the price of a column; each is at
    /// most what two people are worth. One more is for all lower levels.
    private static final int MOST_PERSONS_IN_A_DISTANCE = 7;

    private UnitsOf() {}

    /// The units for a request, or nothing if they do not fit into 63 bits, which takes hundreds of thousands of
    /// people.
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
        var scores = GreatestScores.of(request);
        if (scores.ofAPair() >= Worths.SCORES_END) {
            throw new ArithmeticException("scores this great leave no room for prices");
        }
        var points = Math.max(1, scores.inAll(seats));
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
}
