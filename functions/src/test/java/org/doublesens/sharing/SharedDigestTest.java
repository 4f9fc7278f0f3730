package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.util.Map;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Skill;
import org.junit.jupiter.api.Test;

/// What readers may still do to a digest that is out: take their lesson back, ask for a flash session.
final class SharedDigestTest {
    private final Spring spring = new Spring(4);

    @Test
    void losesALessonThatIsWithdrawnAfterItWasShared() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.share();
        var lesson = spring.digest().lessons().getFirst().lesson();
        var withdrawal = new WithdrawLesson(spring.store);

        assertThat(withdrawal.withdraw(SPRING, new ParticipantId("walter0"), lesson))
                .isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
        assertThat(withdrawal.withdraw(SPRING, new ParticipantId("ana0"), lesson))
                .isEqualTo(new Noted.Done());
        assertThat(withdrawal.withdraw(SPRING, new ParticipantId("ana0"), lesson))
                .isEqualTo(new Noted.Already());

        assertThat(spring.digest().lessons()).isEmpty();
        assertThat(spring.store.find(SPRING, Lesson.class, lesson).orElseThrow().share())
                .isEqualTo(Lesson.Share.NO);
    }

    @Test
    void countsARequestForAFlashSessionOnceAPersonAndSkill() {
        spring.share();
        var requests = new AskFlash(spring.store, spring.clock);

        assertThat(requests.ask(SPRING, "ana0", Spring.LEADING)).isEqualTo(new Noted.Done());
        assertThat(requests.ask(SPRING, "ana0", Spring.LEADING)).isEqualTo(new Noted.Already());
        assertThat(requests.ask(SPRING, "ana0", Spring.PROMPTING)).isEqualTo(new Noted.Done());
        assertThat(requests.ask(SPRING, "reader-1", Spring.LEADING)).isEqualTo(new Noted.Done());
        assertThat(requests.ask(SPRING, "reader-1", new Skill("nobody.knows")))
                .isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));

        assertThat(spring.digest().requests()).isEqualTo(Map.of("skill.lead", 2, "ai.prompting", 1));
        assertThat(spring.store.all(SPRING, FlashRequest.class)).hasSize(3);
    }

    @Test
    void takesNoRequestBeforeItIsShared() {
        spring.askClosingSurvey();
        spring.composeDigest();

        assertThat(new AskFlash(spring.store, spring.clock).ask(SPRING, "ana0", Spring.LEADING))
                .isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }
}
