package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every keeper of the words promises.
public interface ProgramStoreContract {
    ProgramStore store();

    @Test
    default void findsWhatWasKept() {
        var store = store();
        var lina = Somebody.answering(junior("lina"), List.of("ai.prompting"), List.of("skill.lead"));

        store.save(SPRING, Changes.NONE.once(cohort()).once(lina));

        assertThat(store.find(SPRING, Participant.class, "lina")).contains(lina.at(1));
        assertThat(store.cohort(SPRING)).isEqualTo(cohort().at(1));
    }

    @Test
    default void keepsTheFirstOfTwoWhenToldOnce() {
        var store = store();

        store.save(SPRING, Changes.NONE.once(junior("lina")));
        store.save(
                SPRING, Changes.NONE.once(junior("lina").pausing(LocalDate.MAX)).once(senior("walter")));

        assertThat(store.participants(SPRING))
                .containsExactly(junior("lina").at(1), senior("walter").at(1));
    }

    @Test
    default void refusesTheWholeTransactionWhenSomebodyWasFaster() {
        var store = store();
        store.save(SPRING, Changes.NONE.once(junior("lina")).put(Gate.of(Gate.SKILLS, 2)));
        var read = store.find(SPRING, Participant.class, "lina").orElseThrow();
        store.save(SPRING, Changes.NONE.update(read.standing(Participant.Standing.LEFT)));

        assertThatThrownBy(() -> store.save(SPRING, Changes.NONE.update(read).countDown(Gate.SKILLS)))
                .isInstanceOf(Conflict.class);

        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow().missing())
                .isEqualTo(2);
    }

    @Test
    default void refusesToRewriteWhatWasNotThereWhenItIsByNow() {
        var store = store();
        store.save(SPRING, Changes.NONE.update(Mailbag.empty("lina")));

        assertThatThrownBy(() -> store.save(SPRING, Changes.NONE.update(Mailbag.empty("lina"))))
                .isInstanceOf(Conflict.class);

        assertThat(store.find(SPRING, Mailbag.class, "lina")).contains(new Mailbag("lina", 1, List.of(), List.of()));
    }

    @Test
    default void findsThoseOfManyThatAreKept() {
        var store = store();
        var names = IntStream.range(0, 230).mapToObj("lina%03d"::formatted).toList();
        names.forEach(name -> store.save(SPRING, Changes.NONE.once(junior(name))));
        var asked =
                Stream.concat(names.stream(), Stream.of("nobody", "lina000")).toList();

        var found = store.findAll(SPRING, Participant.class, asked);

        assertThat(found).extracting(Participant::id).containsExactlyInAnyOrderElementsOf(names);
        assertThat(store.findAll(SPRING, Participant.class, List.of())).isEmpty();
    }

    @Test
    default void countsAGateDownAndOpensAnother() {
        var store = store();
        store.save(SPRING, Changes.NONE.put(Gate.of(Gate.SKILLS, 2)).put(Gate.of(Gate.ECHO, 9)));
        store.await(SPRING, Gate.SKILLS, "token", MONDAY);

        store.save(SPRING, Changes.NONE.countDown(Gate.SKILLS).open(Gate.ECHO));

        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS))
                .contains(new Gate(Gate.SKILLS, 1, false, "token", MONDAY));
        assertThat(store.find(SPRING, Gate.class, Gate.ECHO).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    default void expectsMoreAnswers() {
        var store = store();
        store.save(SPRING, Changes.NONE.put(Gate.of(Gate.SKILLS, 2)));

        store.save(SPRING, Changes.NONE.countUp(Gate.SKILLS, 3));
        store.save(SPRING, Changes.NONE.countUp(Gate.ECHO, 1));

        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS)).contains(Gate.of(Gate.SKILLS, 5));
        assertThat(store.find(SPRING, Gate.class, Gate.ECHO)).isEmpty();
    }

    @Test
    default void wakesTheMachineWithoutEndingItsWait() {
        var store = store();
        store.save(SPRING, Changes.NONE.put(Gate.of(Gate.SKILLS, 2)));
        store.await(SPRING, Gate.SKILLS, "token", MONDAY);

        store.save(SPRING, Changes.NONE.wake(Gate.SKILLS));

        var woken = store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow();
        assertThat(woken.calls()).isTrue();
        assertThat(woken.isOpen()).isFalse();
        store.await(SPRING, Gate.SKILLS, "next", MONDAY);
        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow().calls())
                .isFalse();
    }

    @Test
    default void sleepsThroughACountAtAGateThatIsNotThere() {
        var store = store();

        store.save(SPRING, Changes.NONE.once(junior("lina")).countDown(Gate.SKILLS));
        store.save(SPRING, Changes.NONE.once(senior("walter")).wake(Gate.SKILLS));
        store.await(SPRING, Gate.SKILLS, "token", MONDAY);

        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS)).isEmpty();
        assertThat(store.participants(SPRING)).hasSize(2);
    }

    @Test
    default void givesTheEarliestAppointmentsFirst() {
        var store = store();
        var late = new Appointment(MONDAY.plus(Duration.ofDays(40)), Appointment.Act.PULSE, "b");
        var soon = new Appointment(MONDAY.plus(Duration.ofHours(1)), Appointment.Act.REMIND_SKILLS, "z");
        var now = new Appointment(MONDAY, Appointment.Act.REMIND_SKILLS, "y");
        store.save(SPRING, Changes.NONE.once(List.of(late, soon, now)));

        assertThat(store.nextAppointment(SPRING)).contains(now);
        assertThat(store.due(SPRING, MONDAY.plus(Duration.ofHours(2)), 10)).containsExactly(now, soon);
        assertThat(store.due(SPRING, MONDAY.plus(Duration.ofHours(2)), 1)).containsExactly(now);

        store.save(SPRING, Changes.NONE.remove(now));
        assertThat(store.nextAppointment(SPRING)).contains(soon);
    }

    @Test
    default void findsPeopleByAddressAndPastPairsByFingerprint() {
        var store = store();
        store.save(
                SPRING,
                Changes.NONE
                        .once(junior("lina"))
                        .once(new Met(Met.fingerprint("lina@example.org"), Met.fingerprint("walter@example.org"))));

        assertThat(store.byAddress("LINA@example.org "))
                .containsExactly(new ProgramStore.Found(SPRING, new ParticipantId("lina")));
        assertThat(store.metBefore(Met.fingerprint("lina@example.org"))).hasSize(1);
        assertThat(store.metBefore(Met.fingerprint("walter@example.org"))).isEmpty();
    }

    @Test
    default void findsALetterByTheProofInItsReplyOnceItWasSent() {
        var store = store();
        var letter = Letter.to(new ParticipantId("lina"), "", new Words.AwarenessRole(), MONDAY);
        store.save(SPRING, Changes.NONE.once(letter));

        var other = Letter.to(new ParticipantId("lina"), "", new Words.AwarenessWhy(null), MONDAY);
        store.save(
                SPRING, Changes.NONE.put(letter.sendingUntil(MONDAY, "k1.0a0b").sentAs("1")));
        store.save(
                SPRING, Changes.NONE.put(other.sendingUntil(MONDAY, "k1.0a0b").sentAs("1")));

        assertThat(store.byMark("K1.0A0B"))
                .containsExactlyInAnyOrder(
                        new ProgramStore.Marked(SPRING, letter.id()), new ProgramStore.Marked(SPRING, other.id()));
        assertThat(store.byMark("k1.0a0c")).isEmpty();
        assertThat(store.byMark("")).isEmpty();
    }

    @Test
    default void listsOneKindOnlyAndByPrefix() {
        var store = store();
        store.save(SPRING, Changes.NONE.once(cohort()).once(junior("lina")));
        store.save(
                SPRING, Changes.NONE.once(Letter.to(new ParticipantId("lina"), "", new Words.AwarenessRole(), MONDAY)));

        assertThat(store.all(SPRING, Letter.class, "awareness-role#")).hasSize(1);
        assertThat(store.all(SPRING, Letter.class, "pulse")).isEmpty();
        assertThat(store.cohorts()).containsExactly(cohort().at(1));
    }

    @Test
    default void listsByPrefixWhateverAlphabetComesAfterIt() {
        var store = store();
        var names = List.of("round#", "round#a", "round#\u00e9t\u00e9", "round#\uffff", "round#\ud83c\udf31");
        names.forEach(name -> store.save(SPRING, Changes.NONE.once(Gate.of(name, 1))));
        store.save(SPRING, Changes.NONE.once(Gate.of("round", 1)).once(Gate.of("round$", 1)));

        assertThat(store.all(SPRING, Gate.class, "round#"))
                .extracting(Gate::id)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    default void leadsThroughAKindPageByPage() {
        var store = store();
        store.save(SPRING, Changes.NONE.once(List.of(junior("lina"), junior("omar"), senior("walter"))));

        assertThat(store.some(SPRING, Participant.class, "", 2))
                .extracting(Participant::id)
                .containsExactly("lina", "omar");
        assertThat(store.some(SPRING, Participant.class, "omar", 2))
                .extracting(Participant::id)
                .containsExactly("walter");
        assertThat(store.some(SPRING, Participant.class, "walter", 2)).isEmpty();
    }

    @Test
    default void listsTheCohortsOfOneOrganisationOnlyTheNewestFirst() {
        var store = store();
        for (var day = 1; day <= 3; day++) {
            keep(store, "acme", "acme-" + day, MONDAY.plus(Duration.ofDays(day)));
            keep(store, "acme#2", "other-" + day, MONDAY.plus(Duration.ofDays(day)));
            keep(store, "", "nobodys-" + day, MONDAY.plus(Duration.ofDays(day)));
        }

        assertThat(ids(store.cohorts("acme", null, 2))).containsExactly("acme-3", "acme-2");
        assertThat(ids(store.cohorts("acme", new CohortId("acme-2"), 2))).containsExactly("acme-1");
        assertThat(ids(store.cohorts("", null, 9))).containsExactly("nobodys-3", "nobodys-2", "nobodys-1");
        assertThat(ids(store.cohorts("acm", null, 9))).isEmpty();
        assertThat(store.cohorts())
                .hasSize(9)
                .isSortedAccordingTo(Comparator.comparing(Cohort::created).reversed());
    }

    private static void keep(ProgramStore store, String organisation, String id, Instant created) {
        var cohort = Somebody.cohortOf(organisation, new CohortId(id), created);
        store.save(cohort.cohortId(), Changes.NONE.once(cohort));
    }

    private static List<String> ids(List<Cohort> cohorts) {
        return cohorts.stream().map(Cohort::id).toList();
    }

    @Test
    default void keepsWhatIsEmptyAsEmpty() {
        var store = store();
        var digest = Somebody.digest();

        store.save(SPRING, Changes.NONE.once(digest));

        assertThat(store.find(SPRING, Digest.class, Digest.ID)).contains(digest.at(1));
    }
}
