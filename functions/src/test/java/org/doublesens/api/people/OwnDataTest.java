package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.doublesens.lambda.Json;
import org.doublesens.link.Purpose;
import org.doublesens.program.Changes;
import org.doublesens.program.Digest;
import org.doublesens.program.Format;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// What people may ask of their data: a copy and its erasure.
final class OwnDataTest {
    private static final ParticipantId LINA = new ParticipantId("lina");

    private final House house = new House(Phase.EXCHANGES);
    private final String token = house.token("lina", Purpose.PRIVACY, "");

    @Test
    void handsOutEverythingAsJson() {
        speak();

        var answer = house.post(token, House.fields("act", "json"));

        assertThat(answer.headers())
                .containsEntry("content-type", "application/json")
                .containsEntry("content-disposition", "attachment; filename=\"double-sens.json\"");
        var kept = Json.tree(answer.body());
        assertThat(kept.at("/person/profile/email").asText()).isEqualTo("lina@example.org");
        assertThat(kept.at("/pulses/0/useful").asInt()).isEqualTo(5);
        assertThat(kept.at("/lessons/0/text").asText()).startsWith("=HYPERLINK");
        assertThat(kept.at("/surveys/0/different").asText()).isEqualTo("Je demande avant d'expliquer.");
        assertThat(kept.at("/letters/0/id").asText()).startsWith("awareness-role#");
        assertThat(answer.body()).doesNotContain("walter@example.org");
    }

    @Test
    void tellsThePersonOnceADayThatACopyWasTaken() {
        house.post(token, House.fields("act", "json"));
        house.post(token, House.fields("act", "csv"));

        assertThat(house.store().all(Somebody.SPRING, Letter.class, "export-ready#"))
                .extracting(Letter::id)
                .containsExactly("export-ready#2027-01-20#lina");
    }

    @Test
    void handsOutACsvWhoseCellsNoSpreadsheetTakesForFormulas() {
        speak();

        var answer = house.post(token, House.fields("act", "csv"));

        assertThat(answer.headers()).containsEntry("content-type", "text/csv; charset=utf-8");
        assertThat(answer.body()).startsWith("\ufeffwhere,what").contains("lessons/0/text,\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(answer.body().lines()).noneMatch(line -> line.matches("[^,]*,\"?[=+@-].*"));
    }

    @Test
    void wantsToBeSureBeforeItErases() {
        var before = house.everything();

        var answer = house.post(token, House.fields("act", "erase"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void erasesAllThatSomebodySaidAndKeepsABareTrace() {
        speak();
        house.keep(Household.digest(Digest.State.SHARED));
        house.keep(new Met(Met.fingerprint("lina@example.org"), Met.fingerprint("walter@example.org")));

        var answer = house.post(token, House.fields("act", "erase", "sure", "yes"));

        assertThat(answer.heading()).isEqualTo("Vos données sont effacées");
        var trace = house.person("lina");
        assertThat(trace.standing()).isEqualTo(Standing.ERASED);
        assertThat(trace.intake()).isNull();
        assertThat(trace.profile().email()).isEmpty();
        assertThat(trace.profile().fullName()).isEmpty();
        assertThat(house.store().all(Somebody.SPRING, Pulse.class))
                .noneMatch(pulse -> pulse.person().equals(LINA));
        assertThat(house.store().all(Somebody.SPRING, Lesson.class)).isEmpty();
        assertThat(house.store().all(Somebody.SPRING, Survey.class)).isEmpty();
        assertThat(house.store().all(Somebody.SPRING, Keynote.class)).isEmpty();
        assertThat(house.store().all(Somebody.SPRING, Met.class)).isEmpty();
        assertThat(digest().lessons()).extracting(Digest.Shared::author).doesNotContain("Lina Martin");
        assertThat(digest().talks()).isEmpty();
        assertThat(house.store().all(Somebody.SPRING, Session.class))
                .allMatch(session -> session.aim().isEmpty());
    }

    @Test
    void callsOffTheSessionsAndSaysGoodbyeToTheAddressItForgets() {
        speak();

        house.post(token, House.fields("act", "erase", "sure", "yes"));

        var toCome = house.store()
                .find(Somebody.SPRING, Session.class, House.TO_COME)
                .orElseThrow();
        assertThat(toCome.state()).isEqualTo(Session.State.CALLED_OFF);
        var letters = house.store().all(Somebody.SPRING, Letter.class);
        assertThat(letters).noneMatch(letter -> letter.recipient().equals(new Recipient.Person(LINA)));
        assertThat(letters)
                .filteredOn(letter -> letter.words() instanceof Words.Erased)
                .singleElement()
                .satisfies(last ->
                        assertThat(last.recipient().key()).isEqualTo("former-" + Met.fingerprint("lina@example.org")));
    }

    @Test
    void leavesNoNameAddressOrWordInLettersToOthersWhetherTheyAreSentOrNot() {
        speak();
        var walter = new ParticipantId("walter");
        var facts = new SessionFacts(
                House.TO_COME,
                House.LINA_WALTER,
                House.JANUARY,
                2,
                House.NOW,
                15,
                Format.ROTATING_PAIR,
                false,
                "Lina Martin",
                List.of("Lina Martin"),
                List.of("lina@example.org"),
                null,
                "lire un graphique",
                "https://visio.example.org/lina",
                0);
        var yourPair = new Words.YourPair(
                House.LINA_WALTER,
                List.of("Lina Martin"),
                List.of(),
                List.of(),
                false,
                List.of("Préparer mon prochain entretien"),
                List.of());
        house.keep(Letter.to(walter, "", new Words.SessionTomorrow(facts), House.NOW));
        house.keep(Letter.to(walter, "", yourPair, House.NOW).sentAs("m1"));
        house.keep(
                Letter.toOrganiser("", new Words.PairNeedsHelp(House.LINA_WALTER, List.of("Lina Martin")), House.NOW));
        house.keep(Letter.toOrganiser("", new Words.AddressUnreachable(LINA, "Lina Martin"), House.NOW));

        house.post(token, House.fields("act", "erase", "sure", "yes"));

        var toOthers = house.store().all(Somebody.SPRING, Letter.class).stream()
                .filter(letter -> !(letter.words() instanceof Words.Erased))
                .toList();
        assertThat(toOthers).hasSizeGreaterThan(4);
        assertThat(Json.write(toOthers))
                .contains("une personne qui a quitté le programme")
                .doesNotContain("Lina Martin", "lina@example.org", "Préparer mon", "lire un graphique", "visio");
    }

    @Test
    void forgetsTheAddressOnceTheLastLetterIsSent() {
        house.post(token, House.fields("act", "erase", "sure", "yes"));

        var last = house.store().all(Somebody.SPRING, Letter.class).stream()
                .filter(letter -> letter.words() instanceof Words.Erased)
                .findFirst()
                .orElseThrow();

        assertThat(Json.write(last)).contains("lina@example.org");
        assertThat(Json.write(last.sentAs("m2"))).doesNotContain("lina@example.org", "Lina Martin");
    }

    @Test
    void erasesOnceHoweverOftenItIsAsked() {
        house.post(token, House.fields("act", "erase", "sure", "yes"));
        var before = house.everything();

        var again = house.post(token, House.fields("act", "erase", "sure", "yes"));

        assertThat(again.heading()).isEqualTo("Vos données étaient déjà effacées");
        assertThat(house.post(token, House.fields("act", "json")).heading())
                .isEqualTo("Vos données étaient déjà effacées");
        assertThat(house.everything()).isEqualTo(before);
    }

    private Digest digest() {
        return house.store().find(Somebody.SPRING, Digest.class, Digest.ID).orElseThrow();
    }

    private void speak() {
        house.keep(new Pulse(House.HELD, LINA, Pulse.Took.YES, 5, Pulse.Led.AS_PLANNED, null, House.NOW));
        house.keep(new Pulse(
                House.HELD, new ParticipantId("walter"), Pulse.Took.YES, 4, Pulse.Led.AS_PLANNED, null, House.NOW));
        house.keep(new Lesson(House.HELD, LINA, 0, null, "=HYPERLINK(\"x\")", Lesson.Share.NAMED));
        house.keep(new Survey(
                LINA, 0, Map.of(), "Je demande avant d'expliquer.", 9, Survey.Again.SAME_ROLE, House.NOW, null));
        house.keep(Household.keynote());
        house.keep(Letter.to(LINA, "", new Words.AwarenessRole(), House.NOW));
        house.store()
                .saveEach(
                        Somebody.SPRING,
                        List.of(Changes.NONE.update(house.store()
                                .find(Somebody.SPRING, Session.class, House.HELD)
                                .orElseThrow()
                                .aimingAt("lire un graphique"))));
    }
}
