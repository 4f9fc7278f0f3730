package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Recipient;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class TalkOffTest {
    @Test
    void aSpeakerWhoLeavesFreesEverybodysCalendar() {
        var town = withTalk();

        new Leave(town.store, town, DAYS).leave(SPRING, LINA);
        soon(town);

        assertThat(town.letters("keynote-cancelled")).hasSize(2);
        assertThat(town.appointments(Act.KEYNOTE_HELD)).isEmpty();
    }

    @Test
    void aSpeakerWhoWithdrawsMayProposeAnew() {
        var town = withTalk();

        assertThat(keynotes(town).withdraw(SPRING, LINA)).isEqualTo(new Noted.Done());
        assertThat(keynotes(town).withdraw(SPRING, LINA)).isEqualTo(new Noted.Already());
        soon(town);

        assertThat(town.store.all(SPRING, Keynote.class)).isEmpty();
        assertThat(town.letters("keynote-cancelled")).hasSize(2);
        assertThat(keynotes(town).propose(SPRING, LINA, "Jeux")).isEqualTo(new Noted.Done());
    }

    @Test
    void theCancellationIsAboutTheVeryInvitation() {
        var town = withTalk();
        var invited = (Words.KeynoteInvitation) town.store
                .all(SPRING, Letter.class, "keynote-invitation#")
                .getFirst()
                .words();

        keynotes(town).withdraw(SPRING, LINA);
        soon(town);

        assertThat(town.store.all(SPRING, Letter.class, "keynote-cancelled#"))
                .extracting(Letter::words)
                .containsOnly(new Words.KeynoteCancelled(LINA, "Mèmes", invited.starts(), invited.sequence() + 1));
    }

    @Test
    void aSpeakerOnAPauseGivesTheTalkLater() {
        var town = withTalk();

        new Pause(town.store, town, DAYS).until(SPRING, LINA, LocalDate.of(2027, 2, 27));
        soon(town);
        assertThat(town.letters("keynote-cancelled")).hasSize(2);

        town.liveUntil("2027-03-01T07:00:00Z");
        assertThat(town.plan(MARCH).talks()).isEqualTo(1);
        assertThat(town.store.all(SPRING, Letter.class, "keynote-invitation#lina#2027-03"))
                .hasSize(2);
    }

    @Test
    void aTalkAfterThePauseStands() {
        var town = withTalk();

        new Pause(town.store, town, DAYS).until(SPRING, LINA, LocalDate.of(2027, 2, 3));
        soon(town);

        assertThat(town.letters("keynote-cancelled")).isEmpty();
    }

    @Test
    void aTalkThatWasGivenIsNotWithdrawn() {
        var town = withTalk();
        town.liveUntil("2027-03-01T06:00:00Z");

        assertThat(keynotes(town).withdraw(SPRING, LINA)).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }

    @Test
    void twoHundredPeopleAreToldOnceEach() {
        var town = Town.withOnePair();
        IntStream.range(0, 200).forEach(number -> town.keep(Somebody.senior("guest" + number)));
        keynotes(town).propose(SPRING, LINA, "Mèmes");
        town.plan(FEBRUARY);

        keynotes(town).withdraw(SPRING, LINA);
        soon(town);

        assertThat(town.store.all(SPRING, Letter.class, "keynote-cancelled#"))
                .extracting(Letter::recipient)
                .doesNotHaveDuplicates()
                .hasSize(202)
                .contains(new Recipient.Person(WALTER));
    }

    private static Town withTalk() {
        var town = Town.withOnePair();
        keynotes(town).propose(SPRING, LINA, "Mèmes");
        town.plan(FEBRUARY);
        return town;
    }

    private static void soon(Town town) {
        town.liveUntil(town.instant().plus(Duration.ofMinutes(1)).toString());
    }

    private static Keynotes keynotes(Town town) {
        return new Keynotes(town.store, town);
    }
}
