package org.doublesens.api.roster;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.doublesens.program.Language;
import org.doublesens.program.Problem;
import org.doublesens.program.Side;
import org.doublesens.roster.Listed;
import org.junit.jupiter.api.Test;

/// A roster is read as French Excel, English Excel or an HR system wrote it.
final class RosterReadingTest {
    private static final String FRENCH = """
            Matricule;Adresse e-mail;Prénom;NOM;Langue;Niveau;Population;Équipe;Date d'entrée;Actif;Salaire
            42;lina@exämple.fr;Lina;Élie;Français;3;Junior;Données;01/12/2026;oui;1
            43;walter@example.org;Walter;"de la
            Tour";en-GB;8;SENIOR;Ventes;2026-12-01;;2
            """;

    @Test
    void readsWhatFrenchExcelWrites() {
        var read = csv(FRENCH.getBytes(Charset.forName("windows-1252")));

        assertThat(read.problems()).isEmpty();
        assertThat(read.people())
                .extracting(
                        listed -> listed.profile().externalId(),
                        listed -> listed.profile().firstName(),
                        listed -> listed.profile().language(),
                        listed -> listed.profile().side(),
                        listed -> listed.profile().team(),
                        Listed::starts)
                .containsExactly(
                        tuple("42", "Lina", Language.FR, Side.JUNIOR, "Données", LocalDate.of(2026, 12, 1)),
                        tuple("43", "Walter", Language.EN, Side.SENIOR, "Ventes", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void readsTheSameInEveryEncoding() {
        var text = FRENCH.replace("de la\nTour", "de la Tour");
        var wanted = csv(text.getBytes(StandardCharsets.UTF_8)).people().stream()
                .map(Listed::profile)
                .toList();

        assertThat(wanted).hasSize(2);
        for (var bytes : List.of(
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
                text.replace(";", "\t").getBytes(StandardCharsets.UTF_16),
                text.getBytes(Charset.forName("windows-1252")),
                text.replace(";", ",").getBytes(StandardCharsets.UTF_8),
                ("sep=;\r\n" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8))) {
            assertThat(csv(bytes).people().stream().map(Listed::profile)).containsExactlyElementsOf(wanted);
        }
    }

    @Test
    void readsALineBreakInQuotesAsABlank() {
        var read = csv(FRENCH.getBytes(StandardCharsets.UTF_8));

        assertThat(read.people().getLast().profile().lastName()).isEqualTo("de la Tour");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        var read = csv((FRENCH + "44;nobody;Bea;N;;1;junior\n").getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("not-an-address");
            assertThat(requireNonNull(problem.cell())).isEqualTo(new Problem.Cell(4, "Adresse e-mail", "nobody"));
        });
    }

    @Test
    void saysWhichColumnsItLeavesOut() {
        assertThat(csv(FRENCH.getBytes(StandardCharsets.UTF_8)).ignored()).containsExactly("Salaire");
    }

    @Test
    void saysEveryMistakeAtOnceWithItsRowColumnAndValue() {
        var read = csv("""
                external_id,email,first_name,last_name,language,time_zone,level,population,start_date,active

                1,nobody,A,,de,Paris,high,boss,31/02/2027,maybe
                2,walter@example.org,B,C,,,101,junior,12/31/2026,1,surplus
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(read.people()).isEmpty();
        assertThat(read.problems())
                .extracting(
                        problem -> requireNonNull(problem.cell()).row(),
                        problem -> requireNonNull(problem.cell()).column(),
                        problem -> requireNonNull(problem.cell()).value(),
                        problem -> problem.code())
                .containsExactlyInAnyOrder(
                        tuple(3, "email", "nobody", "not-an-address"),
                        tuple(3, "last_name", "", "missing"),
                        tuple(3, "language", "de", "unknown-language"),
                        tuple(3, "time_zone", "Paris", "unknown-zone"),
                        tuple(3, "level", "high", "not-a-whole-number"),
                        tuple(3, "population", "boss", "unknown-value"),
                        tuple(3, "start_date", "31/02/2027", "not-a-date"),
                        tuple(3, "active", "maybe", "unknown-value"),
                        tuple(4, "", "surplus", "too-many-cells"));
    }

    @Test
    void namesTheColumnsThatAreMissingOrThereTwice() {
        var read = csv("matricule;identifiant;email\n1;1;a@example.org\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.problems())
                .extracting(problem -> requireNonNull(problem.cell()).column() + " " + problem.code())
                .contains(
                        "identifiant column-twice",
                        "first_name column-missing",
                        "last_name column-missing",
                        "level column-missing",
                        "population column-missing");
    }

    @Test
    void tellsThatTheGatewayLostTheAccents() {
        var mangled = new String(FRENCH.getBytes(Charset.forName("windows-1252")), StandardCharsets.UTF_8);

        assertThat(csv(mangled.getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(problem -> problem.code())
                .containsExactly("encoding-lost");
    }

    @Test
    void takesTenThousandRowsAndNotOneMore() {
        assertThat(csv(rows(10_000)).people()).hasSize(10_000);
        assertThat(csv(rows(10_001)).problems())
                .extracting(problem -> problem.code())
                .containsExactly("too-many-rows");
    }

    @Test
    void readsNothingWhereThereIsNothing() {
        assertThat(csv(new byte[0]).problems()).isNotEmpty();
        assertThat(csv("\n\n".getBytes(StandardCharsets.UTF_8)).problems()).isNotEmpty();
        assertThat(csv("\"never closed".getBytes(StandardCharsets.UTF_8)).problems())
                .isNotEmpty();
    }

    private static byte[] rows(int count) {
        var text = new StringBuilder("external_id;email;first_name;last_name;level;population\n");
        for (var at = 0; at < count; at++) {
            text.append("%d;p%d@example.org;A;B;3;junior\n".formatted(at, at));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static RosterReading.Read csv(byte[] bytes) {
        return RosterReading.csv(bytes, Language.FR, ZoneId.of("Europe/Paris"));
    }
}
