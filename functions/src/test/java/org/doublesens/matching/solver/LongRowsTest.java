package org.doublesens.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LongRowsTest {

    @Property(tries = 80)
    void everyColumnThatReachesABarIsFoundOnce(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 1_100) int columns,
            @ForAll @IntRange(max = 99) int bar) {
        var scores = scores(1, columns, seed);
        var worths = new Worths(opening(scores, columns));
        var greatest = worths.read(0);

        var found = new ArrayList<Integer>();
        for (var column = worths.next(Market.NONE, worths.keyOf(bar));
                column != Market.NONE;
                column = worths.next(column, worths.keyOf(bar))) {
            found.add(column);
        }

        var expected = new ArrayList<Integer>();
        for (var column = 0; column < columns; column++) {
            if (scores[0][column] >= bar) {
                expected.add(column);
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(worths.valueOf(greatest))
                .isEqualTo(Math.max(
                        worths.valueOf(Worths.CLOSED),
                        Arrays.stream(scores[0])
                                .filter(score -> score >= 0)
                                .max()
                                .orElse(Worths.CLOSED)));
    }

    @Property(tries = 80)
    void atLeastTheWantedNumberOfColumnsReachTheSureBar(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 1_100) int columns,
            @ForAll @IntRange(min = 1, max = 200) int wanted) {
        var scores = scores(1, columns, seed);
        var worths = new Worths(opening(scores, columns));
        worths.read(0);

        var sure = worths.reachedBy(wanted);

        var reaching = 0;
        for (var column = 0; column < columns; column++) {
            reaching += worths.key(column) >= sure ? 1 : 0;
        }
        assertThat(reaching).isGreaterThanOrEqualTo(Math.min(wanted, columns));
    }

    @Test
    void rowsLongerThanAllGroupsAreSolvedExactly() {
        for (var seed = 1L; seed <= 6; seed++) {
            var scores = scores(280, 700, seed);
            var searched = opening(scores, 700);
            var bidden = opening(scores, 700);

            Assignment.solve(searched);
            Assignment.startAgain(bidden);

            Audit.of(searched);
            assertThat(searched.bound().longValueExact())
                    .isEqualTo(bidden.bound().longValueExact())
                    .isEqualTo(worth(searched, scores));
        }
    }

    private static int[][] scores(int rows, int columns, long seed) {
        var random = new SplittableRandom(seed);
        var scores = new int[rows][columns];
        for (var line : scores) {
            Arrays.setAll(line, _ -> random.nextInt(5) == 0 ? Scores.NOT_ALLOWED : random.nextInt(100));
        }
        return scores;
    }

    private static Market opening(int[][] scores, int columns) {
        return Market.opening(
                new ScoreMatrix(scores, columns),
                Grades.none(scores.length, columns, 0),
                Places.oneEach(scores.length),
                Places.oneEach(columns));
    }

    private static long worth(Market market, int[][] scores) {
        var worth = 0L;
        for (var row = 0; row < scores.length; row++) {
            worth += market.isFree(row) ? 0 : scores[row][market.mateOfRow()[row]];
        }
        return worth;
    }
}
