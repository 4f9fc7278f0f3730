package org.doublesens.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;
import org.junit.jupiter.api.Test;

final class VoiceTest {
    private final Voice french = new Voice(Language.FR);
    private final Voice english = new Voice(Language.EN);

    @Test
    void setsFrenchSpacesAndApostrophes() {
        assertThat(french.say("C'est noté : « l'aide » ?", ""))
                .isEqualTo("C’est noté\u202f: «\u202fl’aide\u202f»\u202f?");
        assertThat(english.say("", "It's noted: here?")).isEqualTo("It’s noted: here?");
    }

    @Test
    void writesAMomentOutWithItsClock() {
        var when = Instant.parse("2027-01-14T09:30:00Z");

        assertThat(french.moment(when, ZoneId.of("Europe/Paris")))
                .isEqualTo("jeudi 14 janvier 2027 à 10\u00a0h\u00a030 (heure de Paris)");
        assertThat(french.moment(when.plusSeconds(1800), ZoneId.of("Africa/Abidjan")))
                .isEqualTo("jeudi 14 janvier 2027 à 10\u00a0h (heure d’Abidjan)");
        assertThat(english.moment(when, ZoneId.of("America/New_York")))
                .isEqualTo("Thursday 14 January 2027 at 04:30 (New York time)");
    }

    @Test
    void namesHalfDays() {
        assertThat(french.halfDay(HalfDay.TUESDAY_AFTERNOON)).isEqualTo("mardi après-midi");
        assertThat(english.halfDay(HalfDay.MONDAY_MORNING)).isEqualTo("Monday morning");
    }
}
