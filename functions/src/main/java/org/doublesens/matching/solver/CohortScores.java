package org.doublesens.matching.solver;

import java.util.List;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;

/// The scores of a cohort with the people they belong to, for those who explain or write them down.
///
/// @param juniors the rows, by id
/// @param seniors the columns, by id
public record CohortScores(List<Person> juniors, List<Person> seniors, Scores scores) {

    public static CohortScores of(MatchRequest request) {
        var sides = new Sides(request);
        var scores = KeptScores.of(
                new PeopleScores(request, sides), GreatestScores.of(request).ofAPair());
        return new CohortScores(sides.juniors.people(), sides.seniors.people(), scores);
    }

    /// The same scores with the seniors as rows.
    public CohortScores turned() {
        return new CohortScores(seniors, juniors, scores.turned());
    }
}
