package org.doublesens.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.doublesens.figures.Measure;
import org.doublesens.program.Language;
import org.junit.jupiter.api.Test;

final class FiguresInWordsTest {
    @Test
    void namesEveryMeasureAndSaysItsFormulaInBothLanguages() {
        for (var language : Language.values()) {
            var voice = new Voice(language);
            for (var measure : Measure.values()) {
                assertThat(Figures.formula(measure.id(), voice))
                        .as("%s in %s", measure, language)
                        .isNotEmpty();
            }
            assertThat(Arrays.stream(Measure.values())
                            .map(measure -> Figures.name(measure.id(), voice))
                            .collect(Collectors.toSet()))
                    .as("names in %s", language)
                    .hasSize(Measure.values().length)
                    .doesNotContain(Arrays.stream(Measure.values())
                            .map(measure -> measure.id().replace('-', ' '))
                            .toArray(String[]::new));
        }
    }
}
