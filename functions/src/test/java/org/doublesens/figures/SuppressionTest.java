package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.figures.Suppression.Why.FEWER_THAN_FIVE;
import static org.doublesens.figures.Suppression.Why.WOULD_REVEAL_ANOTHER;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SuppressionTest {
    @Test
    void showsPartsThatAreAllLargeEnough() {
        assertThat(Suppression.ofParts(List.of(5, 12))).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void hidesASmallPartAndTheOneWhoseSubtractionWouldRevealIt() {
        assertThat(Suppression.ofParts(List.of(4, 22)))
                .containsExactly(Optional.of(FEWER_THAN_FIVE), Optional.of(WOULD_REVEAL_ANOTHER));
    }

    @Test
    void hidesTheSmallestOfThoseThatWouldDo() {
        assertThat(Suppression.ofParts(List.of(30, 2, 8)))
                .containsExactly(Optional.empty(), Optional.of(FEWER_THAN_FIVE), Optional.of(WOULD_REVEAL_ANOTHER));
    }

    @Test
    void hidesOneMoreWhereTheHiddenOnesTogetherAreStillTooFew() {
        assertThat(Suppression.ofParts(List.of(2, 1, 9, 20)))
                .containsExactly(
                        Optional.of(FEWER_THAN_FIVE),
                        Optional.of(FEWER_THAN_FIVE),
                        Optional.of(WOULD_REVEAL_ANOTHER),
                        Optional.empty());
    }

    @Test
    void showsTheLargeOnesWhereTheSmallOnesProtectEachOther() {
        assertThat(Suppression.ofParts(List.of(4, 3, 9)))
                .containsExactly(Optional.of(FEWER_THAN_FIVE), Optional.of(FEWER_THAN_FIVE), Optional.empty());
    }

    @Test
    void leavesNothingToSubtractFromTheTotalWhateverTheSizes() {
        var chance = new Random(7);
        for (var trial = 0; trial < 5_000; trial++) {
            var sizes = chance.ints(1 + chance.nextInt(8), 0, 14).boxed().toList();

            var verdicts = Suppression.ofParts(sizes);

            var hidden = IntStream.range(0, sizes.size())
                    .filter(part -> verdicts.get(part).isPresent())
                    .toArray();
            var together = IntStream.of(hidden).map(sizes::get).sum();
            assertThat(IntStream.range(0, sizes.size())
                            .filter(part -> verdicts.get(part).isEmpty())
                            .map(sizes::get))
                    .allMatch(size -> size >= 5);
            assertThat(hidden.length == 0 || hidden.length == sizes.size() || hidden.length > 1 && together >= 5)
                    .as("the hidden ones of %s: %s", sizes, verdicts)
                    .isTrue();
        }
    }
}
