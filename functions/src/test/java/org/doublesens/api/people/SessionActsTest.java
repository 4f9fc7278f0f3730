package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doublesens.link.Purpose;
import org.doublesens.program.Lesson;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What the pulse and the pages of a session commit, and that saying it twice is saying it once.
final class SessionActsTest {
    private static final Map<String, List<String>> GOOD_PULSE = House.fields(
            "took",
            "YES",
            "useful",
            "4",
            "led",
            "AS_PLANNED",
            "fit",
            "GOOD",
            "lesson",
            "Un titre qui dit tout.",
            "share",
            "UNNAMED");

    @Test
    void notesAPulseOnceWithItsLesson() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.PULSE, House.HELD);

        assertThat(house.get(token, "useful=4")
                        .page()
                        .select("input[name=useful][checked]")
                        .attr("value"))
                .isEqualTo("4");
        assertThat(house.post(token, GOOD_PULSE).heading()).isEqualTo("C’est noté, merci");
        var id = Pulse.idOf(House.HELD, new ParticipantId("walter"));
        assertThat(house.store()
                        .find(Somebody.SPRING, Pulse.class, id)
                        .orElseThrow()
                        .useful())
                .isEqualTo(4);
        assertThat(house.store()
                        .find(Somebody.SPRING, Lesson.class, id)
                        .orElseThrow()
                        .share())
                .isEqualTo(Lesson.Share.UNNAMED);

        var again = house.post(token, House.fields("took", "NO_WORK"));

        assertThat(again.heading()).isEqualTo("C’était déjà noté");
        assertThat(again.page().text()).contains("4 / 5", "Un titre qui dit tout.", "Oui, sans mon nom");
        assertThat(house.get(token, "").heading()).isEqualTo("C’était déjà noté");
    }

    @Test
    void asksAgainForEveryMissingTapOfAPulse() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.PULSE, House.HELD);

        var nothing = house.post(token, House.fields("lesson", "x".repeat(601)));
        var noMark = house.post(token, House.fields("took", "YES"));
        var didNotMeet = house.post(token, House.fields("took", "NO_WORK"));

        assertThat(nothing.faults()).containsExactly("#at-took", "#at-lesson");
        assertThat(noMark.faults()).containsExactly("#at-useful", "#at-led");
        assertThat(didNotMeet.status()).isEqualTo(200);
    }

    @Test
    void saysThatAPulseComesAfterTheSession() {
        var house = new House(Phase.EXCHANGES);

        assertThat(house.get(house.token("walter", Purpose.PULSE, House.TO_COME), "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void movesASessionToOneOfTheSharedSlots() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);
        var slots = house.get(token, "").page().select("input[name=slot]").eachAttr("value");

        var answer = house.post(token, House.fields("act", "move", "slot", slots.getFirst()));

        assertThat(slots).hasSize(3);
        assertThat(answer.heading()).isEqualTo("La séance est déplacée");
        assertThat(session(house).starts()).hasToString(slots.getFirst());
        assertThat(session(house).sequence()).isEqualTo(1);
        assertThat(house.post(token, House.fields("act", "move", "slot", "tomorrow"))
                        .faults())
                .containsExactly("#at-slot");
    }

    @Test
    void cancelsASessionAndTheLinkOffersOtherHours() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);

        assertThat(house.post(token, House.fields("act", "cancel")).heading()).isEqualTo("La séance est annulée");
        assertThat(session(house).state()).isEqualTo(Session.State.CANCELLED_BY_SENIOR);
        var offered = house.get(token, "");
        var slots = offered.page().select("input[name=slot]").eachAttr("value");
        assertThat(slots).hasSize(3);
        assertThat(house.get(token, "slot=" + slots.getLast())
                        .page()
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly(slots.getLast());
        assertThat(house.post(token, House.fields("act", "instead", "slot", "tomorrow"))
                        .faults())
                .containsExactly("#at-slot");

        var settled = House.fields("act", "instead", "slot", slots.getLast());
        assertThat(house.post(token, settled).heading()).isEqualTo("La nouvelle séance est fixée");
        assertThat(house.post(token, settled).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.get(token, "").page().select("form")).isEmpty();
    }

    @Test
    void setsTheAimOfASession() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);

        assertThat(house.post(token, House.fields("act", "aim", "aim", "lire un nuage de points"))
                        .status())
                .isEqualTo(200);
        assertThat(session(house).aim()).isEqualTo("lire un nuage de points");
        assertThat(house.post(token, House.fields("act", "aim", "aim", " ")).faults())
                .containsExactly("#at-aim");
    }

    @Test
    void notesTheHalfWayAnswersOnceAndShowsThePartnerOnlyWhatTheyMayRead() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.MIDPOINT, "");
        var good = House.fields(
                "progress", "4", "candour", "5", "rhythm", "RIGHT", "change", "Plus d'exemples.", "readBy", "PARTNER");

        assertThat(house.post(token, House.fields("change", "x".repeat(301))).faults())
                .containsExactly("#at-progress", "#at-candour", "#at-rhythm", "#at-change");
        assertThat(house.post(token, good).heading()).isEqualTo("C’est noté, merci");
        assertThat(house.post(token, House.fields("progress", "1")).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.get(token, "").page().text()).contains("Plus d'exemples.", "5 / 5");

        assertThat(house.get(house.token("lina", Purpose.SESSION, House.TO_COME), "")
                        .page()
                        .text())
                .contains("Ce que Walter aimerait changer Plus d'exemples.");
        assertThat(house.get(house.token("walter", Purpose.SESSION, House.TO_COME), "")
                        .page()
                        .text())
                .doesNotContain("aimerait changer");
    }

    @Test
    void keepsTheHalfWayWordsFromThePartnerUnlessTheirAuthorAgrees() {
        var house = new House(Phase.EXCHANGES);
        house.post(
                house.token("walter", Purpose.MIDPOINT, ""),
                House.fields("progress", "2", "candour", "1", "rhythm", "TOO_LITTLE", "change", "Entre nous."));

        assertThat(house.get(house.token("walter", Purpose.MIDPOINT, ""), "")
                        .page()
                        .text())
                .contains("sans donner de raison");
        assertThat(house.get(house.token("lina", Purpose.SESSION, House.TO_COME), "")
                        .page()
                        .text())
                .doesNotContain("Entre nous.");
    }

    @Test
    void asksForANewPartnerWithoutACause() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.PAIR, "lina-walter");

        assertThat(house.post(token, House.fields("act", "new-partner")).heading())
                .isEqualTo("Votre demande est notée");
        assertThat(house.person("lina").standing()).isEqualTo(Standing.WAITING);
    }

    private static Session session(House house) {
        return house.store().find(Somebody.SPRING, Session.class, House.TO_COME).orElseThrow();
    }
}
