package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.util.Map;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

final class ClosingSurveyTest {
    private final Spring spring = new Spring(2);
    private final AnswerSurvey answers = new AnswerSurvey(spring.store);

    @Test
    void asksThoseWhoMetAndThoseWhoWaited() {
        spring.add(junior("waiting").standing(Participant.Standing.WAITING));
        spring.add(junior("silent").standing(Participant.Standing.SILENT));
        spring.add(senior("gone").standing(Participant.Standing.LEFT));
        spring.add(senior("bounced").standing(Participant.Standing.WAITING).outOfReach());

        var result = spring.askClosingSurvey();

        assertThat(result.asked()).isEqualTo(5);
        assertThat(spring.phase()).isEqualTo(Phase.SHARING);
        assertThat(spring.gate(Gate.SURVEY).missing()).isEqualTo(5);
        assertThat(spring.letters("survey-asked"))
                .containsExactly(
                        "survey-asked#ana0",
                        "survey-asked#ana1",
                        "survey-asked#waiting",
                        "survey-asked#walter0",
                        "survey-asked#walter1");
    }

    @Test
    void leavesTheSameTraceWhenItRunsAgain() {
        var first = spring.askClosingSurvey();
        spring.store.save(SPRING, Changes.NONE.countDown(Gate.SURVEY));

        assertThat(spring.askClosingSurvey()).isEqualTo(first);
        assertThat(spring.gate(Gate.SURVEY).missing()).isEqualTo(3);
        assertThat(spring.store.all(SPRING, Letter.class)).hasSize(4);
    }

    @Test
    void opensTheGateWithTheLastAnswer() {
        spring.askClosingSurvey();

        for (var person : new String[] {"ana0", "ana1", "walter0", "walter1"}) {
            assertThat(answers.answer(SPRING, spring.survey(person, 3))).isEqualTo(new Noted.Done());
        }

        assertThat(spring.gate(Gate.SURVEY).isOpen()).isTrue();
    }

    @Test
    void countsAnAnswerOnceAndKeepsTheLast() {
        spring.askClosingSurvey();

        answers.answer(SPRING, spring.survey("ana0", 2));
        answers.answer(SPRING, spring.survey("ana0", 4));

        assertThat(spring.gate(Gate.SURVEY).missing()).isEqualTo(3);
        assertThat(spring.store.find(SPRING, Survey.class, "ana0").orElseThrow().levels())
                .containsEntry(Spring.LEADING, 4);
    }

    @Test
    void remindsTheSilentOnesAfterFourDaysAndOnTheLastAndThenCloses() {
        spring.askClosingSurvey();
        answers.answer(SPRING, spring.survey("ana0", 3));

        spring.until("2027-05-18T07:30:00Z");

        assertThat(spring.letters("survey-reminder"))
                .as("the 17th is Whit Monday")
                .containsExactly("survey-reminder#1#ana1", "survey-reminder#1#walter0", "survey-reminder#1#walter1");

        answers.answer(SPRING, spring.survey("ana1", 3));
        spring.until("2027-05-25T14:59:00Z");

        assertThat(spring.letters("survey-reminder"))
                .contains("survey-reminder#2#walter0", "survey-reminder#2#walter1")
                .hasSize(5);
        assertThat(spring.gate(Gate.SURVEY).isOpen()).isFalse();

        spring.until("2027-05-25T15:00:00Z");

        assertThat(spring.gate(Gate.SURVEY).isOpen()).isTrue();
    }

    @Test
    void remindsMoreThanOneTransactionHolds() {
        var large = new Spring(120);
        large.askClosingSurvey();

        large.until("2027-05-18T07:30:00Z");

        assertThat(large.letters("survey-reminder")).hasSize(240);
    }

    @Test
    void takesNoAnswerOnceTheDigestIsComposed() {
        spring.askClosingSurvey();
        spring.composeDigest();

        assertThat(answers.answer(SPRING, spring.survey("ana0", 3)))
                .isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
        assertThat(spring.store.all(SPRING, Survey.class)).isEmpty();
    }

    @Test
    void takesNoAnswerFromWhoLeftOrIsUnknown() {
        spring.askClosingSurvey();
        spring.add(junior("ana0").standing(Participant.Standing.LEFT));

        assertThat(answers.answer(SPRING, spring.survey("ana0", 3)))
                .isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        assertThat(answers.answer(SPRING, spring.survey("anastasia", 3)))
                .isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
    }

    @Test
    void namesEveryMistakeAtOnce() {
        spring.askClosingSurvey();
        var wrong = new Survey(
                new ParticipantId("ana0"),
                0,
                Map.of(Spring.PROMPTING, 3),
                "x".repeat(AnswerSurvey.MOST_CHARACTERS + 1),
                9,
                Survey.Again.NO,
                spring.now,
                null);

        assertThat(answers.answer(SPRING, wrong))
                .isInstanceOfSatisfying(
                        Noted.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("pointer")
                                .containsExactly("level-ai.prompting", "different"));
        assertThat(spring.gate(Gate.SURVEY).missing()).isEqualTo(4);
    }
}
