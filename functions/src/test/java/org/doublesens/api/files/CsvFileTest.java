package org.doublesens.api.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What leaves as a table stays text wherever it is opened.
final class CsvFileTest {
    @Test
    void makesTextOfWhatASpreadsheetWouldTakeForAFormula() {
        for (var formula : List.of("=1+1", "+33 6", "-2", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "  =1", "\"=1")) {
            assertThat(CsvFile.harmless(formula)).startsWith("'").endsWith(formula);
        }
    }

    @Test
    void alsoWhereAnotherSpreadsheetWouldBeginACell() {
        assertThat(CsvFile.harmless("a;=cmd()")).isEqualTo("a;'=cmd()");
        assertThat(CsvFile.harmless("a\",\"=cmd()")).isEqualTo("a\",'\"=cmd()");
        assertThat(CsvFile.harmless("a\n@sum")).isEqualTo("a\n'@sum");
    }

    @Test
    void leavesOrdinaryWordsAndNumbersAlone() {
        var file =
                new CsvFile("name", "pairs").row("Jean-Luc = l'ami, 50 %", -5).row(null, 2.5);

        assertThat(file.text()).isEqualTo("\ufeffname,pairs\r\n\"Jean-Luc = l'ami, 50 %\",-5\r\n,2.5\r\n");
    }

    @Test
    void isReadBackAsItWas() {
        for (var text : List.of("=1+1", "a;=cmd()", "l'eau", "'quoted'", "a, -b", "")) {
            assertThat(CsvFile.original(CsvFile.harmless(text))).isEqualTo(text);
        }
    }
}
