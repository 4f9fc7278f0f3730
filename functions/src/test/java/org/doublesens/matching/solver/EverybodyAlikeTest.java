package org.doublesens.matching.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EverybodyAlikeTest {

    @Test
    void theBestOnesMeetEachOtherWhenScoresAreProducts() {
        var rows = shuffled(300, 1);
        var columns = shuffled(300, 2);

        var market = solved(300, 300, (row, column) -> rows[row] * columns[column]);

        var sum = 0L;
        for (var number = 1; number <= 300; number++) {
            sum += (long) number * number;
        }
        assertThat(market.bound().longValueExact()).isEqualTo(sum);
    }

    @Test
    void theDearestColumnsAreTakenWhenAllRowsWantTheSame() {
        var columns = shuffled(400, 3);

        var market = solved(250, 400, (row, column) -> columns[column]);

        assertThat(market.bound().longValueExact())
                .isEqualTo(
                        Arrays.stream(columns).sorted().skip(150).asLongStream().sum());
    }

    @Property(tries = 60)
    void pricesOfAnAuctionAreMendedToAProof(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 40, max = 60) int columns) {
        var random = new SplittableRandom(seed);
        var scores = new int[rows][columns];
        for (var line : scores) {
            Arrays.setAll(line, _ -> random.nextInt(4) == 0 ? Scores.NOT_ALLOWED : random.nextInt(30));
        }
        var bidden = opening(scores, columns);
        var searched = opening(scores, columns);

        Assignment.startAgain(bidden);
        Assignment.solve(searched);

        Audit.of(bidden);
        assertThat(worth(bidden, scores))
                .isEqualTo(bidden.bound().longValueExact())
                .isEqualTo(searched.bound().longValueExact());
    }

    private static int[] shuffled(int count, long seed) {
        var numbers = new int[count];
        Arrays.setAll(numbers, place -> place + 1);
        var random = new SplittableRandom(seed);
        for (var place = count - 1; place > 0; place--) {
            var other = random.nextInt(place + 1);
            var number = numbers[place];
            numbers[place] = numbers[other];
            numbers[other] = number;
        }
        return numbers;
    }

    private static Market solved(int rows, int columns, IntBinaryOperator score) {
        var scores = new int[rows][columns];
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                scores[row][column] = score.applyAsInt(row, column);
            }
        }
        var market = opening(scores, columns);
        Assignment.solve(market);
        Audit.of(market);
        assertThat(worth(market, scores)).isEqualTo(market.bound().longValueExact());
        return market;
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
