package org.doublesens.matching.explain;

import java.util.List;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.score.ScoreParts;
import org.doublesens.matching.score.Shown;

/// Why two people are a pair, as data that a letter turns into words in the reader's language.
///
/// @param juniorShows what the junior can show the senior, the senior's dearest wish first
/// @param seniorShows what the senior can show the junior, the junior's dearest wish first
/// @param placeInJuniorsList 1 when nobody the junior may be paired with has a better score
public record PairReason(
        JuniorWithSenior people,
        List<Shown> juniorShows,
        List<Shown> seniorShows,
        ScoreParts parts,
        int placeInJuniorsList,
        int placeInSeniorsList) {

    public PairReason {
        juniorShows = List.copyOf(juniorShows);
        seniorShows = List.copyOf(seniorShows);
    }
}
