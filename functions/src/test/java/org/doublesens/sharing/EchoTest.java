package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;

import java.time.Instant;
import java.util.stream.IntStream;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

final class EchoTest {
    private final Spring spring = new Spring(2);
    private final AnswerEcho echo = new AnswerEcho(spring.store);

    @Test
    void asksSixtyDaysLaterThoseWhoAnsweredTheSurvey() {
        share("ana0", "walter0", "walter1");

        spring.until("2027-07-11T22:00:00Z");
        assertThat(spring.letters("echo")).isEmpty();
        spring.until("2027-07-12T07:00:00Z");

        assertThat(spring.letters("echo")).containsExactly("echo#ana0", "echo#walter0", "echo#walter1");
    }

    @Test
    void endsItsWaitWithTheLastAnswer() {
        share("ana0", "walter0");
        spring.until("2027-07-12T07:00:00Z");

        assertThat(answer("ana0", Survey.StillUsing.WEEKLY)).isEqualTo(new Noted.Done());
        assertThat(answer("ana0", Survey.StillUsing.WEEKLY)).isEqualTo(new Noted.Already());
        assertThat(answer("ana0", Survey.StillUsing.SOMETIMES)).isEqualTo(new Noted.Done());
        assertThat(spring.gate(Gate.ECHO).missing()).isEqualTo(1);
        assertThat(answer("walter0", Survey.StillUsing.NO)).isEqualTo(new Noted.Done());

        assertThat(spring.gate(Gate.ECHO).isOpen()).isTrue();
    }

    @Test
    void endsItsWaitByItselfAfterTenWorkingDays() {
        share("ana0", "walter0");

        spring.until("2027-07-27T14:59:00Z");
        assertThat(spring.gate(Gate.ECHO).isOpen()).isFalse();
        spring.until("2027-07-27T15:00:00Z");

        assertThat(spring.gate(Gate.ECHO).isOpen()).isTrue();
    }

    @Test
    void waitsOnlyUntilTheDigestHasReachedEverybodyWhereNobodyAnsweredTheSurvey() {
        share();

        assertThat(spring.store.all(SPRING, Appointment.class)).noneMatch(due -> due.act() == Appointment.Act.ASK_ECHO);
        assertThat(spring.gate(Gate.ECHO).isOpen()).isFalse();
        spring.until("2027-05-26T15:00:00Z");
        assertThat(spring.gate(Gate.ECHO).isOpen()).isTrue();
    }

    @Test
    void asksMoreThanOneTransactionHolds() {
        var large = new Spring(100);
        large.askClosingSurvey();
        IntStream.range(0, 100)
                .forEach(number -> new AnswerSurvey(large.store).answer(SPRING, large.survey("walter" + number, 3)));
        large.composeDigest();
        large.approve();
        large.shareDigest();

        large.until("2027-07-12T07:00:00Z");

        assertThat(large.letters("echo")).hasSize(100);
        assertThat(large.letters("digest-shared")).hasSize(200);
    }

    @Test
    void takesNoAnswerBeforeItIsAskedNorFromOthers() {
        assertThat(answer("ana0", Survey.StillUsing.NO)).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
        share("ana0");
        spring.add(junior("ana0").standing(Participant.Standing.LEFT));

        assertThat(answer("ana0", Survey.StillUsing.NO)).isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        assertThat(answer("ana1", Survey.StillUsing.NO)).isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
    }

    @Test
    void endsTheCohortOnceAndStrikesOffWhatIsLeft() {
        share("ana0");
        spring.store.save(
                SPRING,
                Changes.NONE.once(new Appointment(
                        Instant.parse("2028-01-01T08:00:00Z"), Appointment.Act.CHECK_PAIR, "ana0-walter0")));

        var first = close();

        assertThat(first).isEqualTo(new CloseCohort.Result(4, 2));
        assertThat(close()).isEqualTo(first);
        assertThat(spring.phase()).isEqualTo(Phase.ENDED);
        assertThat(spring.store.all(SPRING, Appointment.class)).isEmpty();
        assertThat(spring.letters("cohort-ended")).containsExactly("cohort-ended#organiser");
    }

    private CloseCohort.Result close() {
        return new CloseCohort(spring.store, spring.clock).run(new CloseCohort.Request(SPRING));
    }

    private Noted answer(String person, Survey.StillUsing answer) {
        return echo.answer(SPRING, new ParticipantId(person), answer);
    }

    private void share(String... answering) {
        spring.askClosingSurvey();
        for (var person : answering) {
            new AnswerSurvey(spring.store).answer(SPRING, spring.survey(person, 3));
        }
        spring.composeDigest();
        spring.approve();
        spring.shareDigest();
    }
}
