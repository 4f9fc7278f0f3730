package org.doublesens.matching.solver;

import java.util.List;
import org.doublesens.matching.Person;

/// One side's people as numbers and columns, in the order of their ids.
///
/// @param offers who shows which skill: for each skill and level, the people
/// @param wishes who wants which skill: for each skill and each code of [Posting#wish], the people
/// @param rank so signed that a pair is far enough apart when the sum of both sides reaches the gap
record Side(
        List<Person> people,
        int[][][] offers,
        int[][][] wishes,
        int[][] offersOf,
        int[][] wishesOf,
        int[][] languages,
        int[][] halfDays,
        int[][] reachableHalfDays,
        int[] rank,
        int[] team,
        int[] department,
        int[] site) {

    /// Stands for a team, department or site that nobody said.
    static final int UNKNOWN = -1;

    int size() {
        return people.size();
    }
}
