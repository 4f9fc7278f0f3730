package org.doublesens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private static final Instant TUESDAY = Instant.parse("2027-02-09T09:00:00Z");

    private final Speech french = Speech.of(Language.FR);
    private final Speech english = Speech.of(Language.EN);

    @Test
    void writesTheHourOutOnTheReadersClock() {
        assertThat(french.moment(TUESDAY, ZoneId.of("Europe/Paris")))
                .isEqualTo("mardi 9\u00a0février 2027 à 10\u00a0h\u00a000, heure de Paris");
        assertThat(french.moment(TUESDAY, ZoneId.of("America/Montreal")))
                .endsWith("à 4\u00a0h\u00a000, heure de Montréal");
        assertThat(english.moment(TUESDAY, ZoneId.of("Europe/London")))
                .isEqualTo("Tuesday 9 February 2027 at 09:00, London time");
    }

    @Test
    void elidesAndContractsTheCityAsFrenchDoes() {
        assertThat(french.moment(TUESDAY, ZoneId.of("Africa/Algiers"))).endsWith("heure d’Alger");
        assertThat(french.moment(TUESDAY, ZoneId.of("Africa/Cairo"))).endsWith("heure du Caire");
        assertThat(french.moment(TUESDAY, ZoneId.of("Indian/Reunion"))).endsWith("heure de La Réunion");
        assertThat(english.moment(TUESDAY, ZoneId.of("America/New_York"))).endsWith("New York time");
    }

    @Test
    void tellsTheDistanceFromTheMeridianWhereAZoneHasNoCity() {
        assertThat(french.moment(TUESDAY, ZoneId.of("UTC"))).endsWith("à 9\u00a0h\u00a000, heure UTC");
        assertThat(french.moment(TUESDAY, ZoneId.of("+02:00"))).endsWith("à 11\u00a0h\u00a000, heure UTC+02:00");
        assertThat(english.moment(TUESDAY, ZoneId.of("Etc/GMT-2"))).endsWith("at 11:00, UTC+02:00");
    }

    @Test
    void keepsPairsApart() {
        assertThat(french.somePairs(List.of("Ana et Noé", "Lina et Walter")))
                .isEqualTo("Ana et Noé\u202f; Lina et Walter");
        assertThat(english.somePairs(List.of("Ana and Noé", "Lina and Walter")))
                .isEqualTo("Ana and Noé; Lina and Walter");
    }

    @Test
    void namesAFewOfManyAndCountsTheRest() {
        var six = List.of("Ana", "Bea", "Carl", "Dora", "Emil", "Flora");
        var many = Stream.concat(six.stream(), Stream.of("Gina", "Hugo")).toList();

        assertThat(french.some(six)).isEqualTo("Ana, Bea, Carl, Dora, Emil et Flora");
        assertThat(french.some(many)).isEqualTo("Ana, Bea, Carl, Dora, Emil et 3 autres");
        assertThat(english.some(many)).isEqualTo("Ana, Bea, Carl, Dora, Emil and 3 others");
        assertThat(english.some(List.of("Ana"))).isEqualTo("Ana");
    }

    @Test
    void callsTheFirstOfAMonthPremier() {
        assertThat(french.day(LocalDate.of(2027, 3, 1))).isEqualTo("lundi 1er\u00a0mars 2027");
        assertThat(french.month(YearMonth.of(2027, 8))).isEqualTo("août 2027");
    }

    @Test
    void writesNumbersAsTheirReadersDo() {
        assertThat(french.percentage(87.5)).isEqualTo("87,5\u00a0%");
        assertThat(french.number(1250)).isEqualTo("1\u202f250");
        assertThat(english.percentage(87.5)).isEqualTo("87.5%");
        assertThat(english.number(1250)).isEqualTo("1,250");
    }

    @Test
    void joinsNamesAsEachLanguageDoes() {
        assertThat(french.joined(List.of("Ana"))).isEqualTo("Ana");
        assertThat(french.joined(List.of("Ana", "Noé", "Walter"))).isEqualTo("Ana, Noé et Walter");
        assertThat(english.joined(List.of("Ana", "Walter"))).isEqualTo("Ana and Walter");
    }

    @Test
    void namesHalfDays() {
        assertThat(french.halfDay(HalfDay.TUESDAY_MORNING)).isEqualTo("le mardi matin");
        assertThat(english.halfDay(HalfDay.FRIDAY_AFTERNOON)).isEqualTo("Friday afternoon");
    }

    @Test
    void setsFrenchPunctuation() {
        assertThat(french.typeset("Qui ? L'IA : \"oui\" ; non ! « Ah » 15 minutes"))
                .isEqualTo(
                        "Qui\u202f? L’IA\u202f: «\u202foui\u202f»\u202f; non\u202f! «\u202fAh\u202f» 15\u00a0minutes");
        assertThat(french.typeset("10:00 et https")).isEqualTo("10:00 et https");
    }

    @Test
    void setsEnglishPunctuation() {
        assertThat(english.typeset("I don't say \"no\"")).isEqualTo("I don’t say “no”");
    }
}
