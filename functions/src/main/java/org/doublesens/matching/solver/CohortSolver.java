package org.doublesens.matching.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Certificate;
import org.doublesens.matching.Certificate.Price;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Person;
import org.doublesens.matching.Quality;

/// Solves one request: people to numbers, the levels of the objective to one worth, seats and prices back to people.
public final class CohortSolver {
    private final MatchRequest request;
    private final Units units;
    private final List<Person> youngPeople;
    private final List<Person> oldPeople;
    private final Scores scores;
    private final Places juniors;
    private final Places seniors;

    /// Reads the people.
    ///
    /// @param units of [UnitsOf]
    /// @param stopwatch runs while scores are read
    public CohortSolver(MatchRequest request, Units units, Stopwatch stopwatch) {
        this.request = request;
        this.units = units;
        var sides = new Sides(request);
        youngPeople = sides.juniors.people();
        oldPeople = sides.seniors.people();
        scores = KeptScores.of(
                new TimedScores(new PeopleScores(request, sides), stopwatch),
                GreatestScores.of(request).ofAPair());
        var seats = new Seats(request);
        juniors = seats.of(youngPeople, true, units);
        seniors = seats.of(oldPeople, false, units);
    }

    /// The best result there is.
    public MatchResult solve() {
        return switch (request.policy().aim()) {
            case GREATEST_TOTAL, MOST_PEOPLE -> finished(Grades.none(scores.rows(), scores.columns(), 0), 0, List.of());
            case FEWEST_POOR_PAIRS -> {
                var bests = Bests.of(scores);
                yield finished(Grades.of(bests, units), 0, List.of());
            }
            case BEST_WEAKEST_PAIR -> solveForTheWeakest();
        };
    }

    Market market(Grades grades) {
        return Market.opening(scores, grades, juniors, seniors);
    }

    Bests bests() {
        return Bests.of(scores);
    }

    Grades grades(Bests bests) {
        return request.policy().aim() == Aim.FEWEST_POOR_PAIRS
                ? Grades.of(bests, units)
                : Grades.none(scores.rows(), scores.columns(), 0);
    }

    SideNumbers numbers() {
        return new SideNumbers(youngPeople, oldPeople);
    }

    /// The highest bar under which still as many can be matched, found by halving; one step above it is proven to match
    /// fewer.
    private MatchResult solveForTheWeakest() {
        var most = peopleAbove(0).bound();
        var reached = 0;
        var missed = highestScore() + 1;
        var ceiling = peopleAbove(missed);
        while (missed - reached > 1) {
            var middle = (reached + missed) >>> 1;
            var solved = peopleAbove(middle);
            if (solved.bound().equals(most)) {
                reached = middle;
            } else {
                missed = middle;
                ceiling = solved;
            }
        }
        return finished(
                Grades.none(scores.rows(), scores.columns(), reached),
                reached,
                most.signum() == 0 ? List.of() : prices(ceiling));
    }

    private Solved peopleAbove(int least) {
        return Solved.of(scores, Grades.pointless(scores.rows(), scores.columns(), least), juniors, seniors);
    }

    private int highestScore() {
        var highest = 0;
        for (var best : Bests.of(scores).ofRows()) {
            highest = Math.max(highest, best);
        }
        return highest;
    }

    private MatchResult finished(Grades grades, int least, List<Price> ceiling) {
        return told(Solved.of(scores, grades, juniors, seniors), request, least, ceiling);
    }

    /// @param now the request, less those who left since it was read
    MatchResult told(Solved solved, MatchRequest now, int least, List<Price> ceiling) {
        var pairs = pairs(solved);
        var matchedJuniors = new HashSet<String>();
        var matchedSeniors = new HashSet<String>();
        for (var pair : pairs) {
            matchedJuniors.add(pair.junior());
            matchedSeniors.add(pair.senior());
        }
        return new MatchResult(
                pairs,
                waiting(now.juniors(), matchedJuniors),
                waiting(now.seniors(), matchedSeniors),
                Objective.of(pairs, now),
                new Certificate(units, prices(solved), least, ceiling));
    }

    private List<MatchedPair> pairs(Solved solved) {
        var pairs = new ArrayList<MatchedPair>();
        for (var place = 0; place < solved.seats().length; place++) {
            if (solved.seats()[place] >= 0) {
                var junior = juniors.person()[place];
                var senior = seniors.person()[solved.seats()[place]];
                pairs.add(pair(junior, senior, solved.bests(), false));
            }
        }
        if (!request.locks().isEmpty()) {
            var numbers = numbers();
            for (var lock : request.locks()) {
                pairs.add(pair(numbers.ofJunior(lock.junior()), numbers.ofSenior(lock.senior()), solved.bests(), true));
            }
        }
        Collections.sort(pairs);
        return pairs;
    }

    private MatchedPair pair(int junior, int senior, Bests bests, boolean locked) {
        var young = youngPeople.get(junior);
        var old = oldPeople.get(senior);
        var score = scores.score(junior, senior);
        var possible = Math.min(bests.ofRows()[junior], bests.ofColumns()[senior]);
        return new MatchedPair(new JuniorWithSenior(young.id(), old.id()), score, Quality.of(score, possible), locked);
    }

    private static List<String> waiting(List<Person> people, Set<String> matched) {
        var waiting = new ArrayList<String>();
        for (var person : people) {
            if (!matched.contains(person.id())) {
                waiting.add(person.id());
            }
        }
        Collections.sort(waiting);
        return waiting;
    }

    private List<Price> prices(Solved solved) {
        var prices = new ArrayList<Price>();
        add(prices, true, juniors, youngPeople, solved.juniorPrices());
        add(prices, false, seniors, oldPeople, solved.seniorPrices());
        return prices;
    }

    private static void add(List<Price> prices, boolean junior, Places places, List<Person> people, long[] amounts) {
        var further = new int[people.size()];
        for (var place = 0; place < places.count(); place++) {
            var person = places.person()[place];
            var number = places.isFirst(place) ? 0 : ++further[person];
            if (amounts[place] != 0) {
                prices.add(new Price(junior, people.get(person).id(), number, amounts[place]));
            }
        }
    }
}
