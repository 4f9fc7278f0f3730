package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.doublesens.link.Purpose;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// Pausing, leaving and stopping the letters, each once.
final class ComingAndGoingTest {
    @Test
    void pausesUntilADayAheadAndComesBack() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.PAUSE, "");

        assertThat(house.post(token, House.fields("until", "soon")).faults()).containsExactly("#at-until");
        assertThat(house.post(token, House.fields("until", House.day(-1).toString()))
                        .faults())
                .containsExactly("#at-until");
        assertThat(house.post(token, House.fields("until", House.day(400).toString()))
                        .faults())
                .containsExactly("#at-until");
        assertThat(house.person("lina").pausedUntil()).isNull();

        assertThat(house.post(token, House.fields("until", House.day(20).toString()))
                        .heading())
                .isEqualTo("Votre pause est notée");
        assertThat(house.person("lina").pausedUntil()).isEqualTo(House.day(20));
        assertThat(house.post(token, House.fields("act", "resume")).heading()).isEqualTo("Bon retour");
    }

    @Test
    void letsSomebodyLeaveOnce() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.LEAVE, "");

        assertThat(house.post(token, House.fields("act", "leave")).heading()).startsWith("C’est fait");
        assertThat(house.person("lina").standing()).isEqualTo(Standing.LEFT);
        assertThat(house.post(token, House.fields("act", "leave")).heading()).startsWith("Vous aviez déjà quitté");
    }

    @Test
    void stopsTheLettersOfAParticipantAndOfAReaderWithOneClick() {
        var house = new House(Phase.EXCHANGES);
        var oneClick = House.fields("List-Unsubscribe", "One-Click");
        var person = house.token("lina", Purpose.UNSUBSCRIBE, "");
        var reader = house.token(House.READER, Purpose.UNSUBSCRIBE, "");

        assertThat(house.post(person, oneClick).status()).isEqualTo(200);
        assertThat(house.send("POST", reader, "", "--b--", Map.of("content-type", "multipart/form-data; boundary=b"))
                        .status())
                .isEqualTo(200);

        assertThat(house.person("lina").isActive()).isFalse();
        assertThat(cohort(house).audience()).isEmpty();
        assertThat(house.post(person, oneClick).status()).isEqualTo(200);
        assertThat(house.post(reader, oneClick).heading()).isEqualTo("C’était déjà noté");
    }

    private static Cohort cohort(House house) {
        return house.store().cohort(Somebody.SPRING);
    }
}
