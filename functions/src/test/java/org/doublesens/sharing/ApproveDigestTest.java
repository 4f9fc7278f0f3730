package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.SPRING;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.junit.jupiter.api.Test;

/// What the organiser may change about the digest before it goes, and what stays withdrawn whoever edits.
final class ApproveDigestTest {
    private static final Asked HELENE = new Asked("helene", "", null);
    private final Spring spring = new Spring(4);
    private final ApproveDigest approval = new ApproveDigest(spring.store, spring.clock);

    @Test
    void leavesOutWhatTheOrganiserLeavesOutAndKnowsNoOtherLesson() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.learnt("ana1", "Ask one thing at a time.", Lesson.Share.UNNAMED);
        spring.askClosingSurvey();
        spring.composeDigest();
        var first = spring.digest().lessons().getFirst().lesson();

        assertThat(approval.approve(SPRING, Map.of(Language.EN, "x".repeat(5_000)), Set.of("nobody's")))
                .isInstanceOfSatisfying(
                        Noted.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("code")
                                .containsExactly("too-long", "unknown-lesson"));
        approval.edit(SPRING, new DigestEdit(Map.of(Language.EN, "A draft"), Set.of(), Set.of()), Asked.byOrganiser());
        assertThat(spring.digest().state()).isEqualTo(Digest.State.DRAFT);
        approval.approve(SPRING, Map.of(Language.EN, "Thank you"), Set.of(first));

        assertThat(spring.digest().lessons()).extracting(Digest.Shared::text).containsExactly("Start with an example.");
        assertThat(spring.approve()).isEqualTo(new Noted.Already());
    }

    @Test
    void keepsWhatWasEditedWhenItIsApprovedWithoutAWord() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.askClosingSurvey();
        spring.composeDigest();
        var lesson = spring.digest().lessons().getFirst().lesson();
        var words = Map.of(Language.FR, "Merci", Language.EN, "Thank you");

        approval.edit(SPRING, new DigestEdit(words, Set.of(lesson), Set.of()), HELENE);
        assertThat(spring.digest().lessons()).isEmpty();
        approval.edit(SPRING, new DigestEdit(null, Set.of(), Set.of(lesson)), HELENE);
        approval.approve(SPRING, DigestEdit.NOTHING, HELENE);

        assertThat(spring.digest().foreword()).isEqualTo(words);
        assertThat(spring.digest().lessons()).extracting(Digest.Shared::lesson).containsExactly(lesson);
        assertThat(spring.store.all(SPRING, Audit.class))
                .extracting(Audit::who, Audit::what)
                .containsOnly(tuple("helene", "edit-digest"), tuple("helene", "approve-digest"));
    }

    @Test
    void takesInNoLessonThatWasNotAgreedTo() {
        spring.learnt("ana0", "Keep this between us.", Lesson.Share.NO);
        spring.learnt("ana1", "Ask one thing at a time.", Lesson.Share.UNNAMED);
        spring.askClosingSurvey();
        spring.composeDigest();
        var secret = spring.store.all(SPRING, Lesson.class).getFirst();
        var shared = spring.digest().lessons().getFirst().lesson();
        approval.edit(SPRING, new DigestEdit(null, Set.of(shared), Set.of()), HELENE);

        assertThat(approval.edit(SPRING, new DigestEdit(null, Set.of(), Set.of(secret.id())), HELENE))
                .isInstanceOf(Noted.Refused.class);
        new WithdrawLesson(spring.store).withdraw(SPRING, new ParticipantId("ana1"), shared);
        assertThat(approval.edit(SPRING, new DigestEdit(null, Set.of(), Set.of(shared)), HELENE))
                .isInstanceOf(Noted.Refused.class);
        assertThat(ConsentedLessons.of(spring.store, SPRING)).isEmpty();
    }

    @Test
    void aLessonWithdrawnWhileItIsTakenInStaysOut() {
        spring.learnt("ana1", "Ask one thing at a time.", Lesson.Share.UNNAMED);
        spring.askClosingSurvey();
        spring.composeDigest();
        var lesson = spring.digest().lessons().getFirst().lesson();
        approval.edit(SPRING, new DigestEdit(null, Set.of(lesson), Set.of()), HELENE);

        var meanwhile = new ApproveDigest(
                interrupted(() -> new WithdrawLesson(spring.store).withdraw(SPRING, new ParticipantId("ana1"), lesson)),
                spring.clock);

        assertThat(meanwhile.edit(SPRING, new DigestEdit(null, Set.of(), Set.of(lesson)), HELENE))
                .isInstanceOf(Noted.Refused.class);
        assertThat(spring.digest().lessons()).isEmpty();
    }

    @Test
    void whoReadAnOlderDraftOverwritesNothing() {
        spring.askClosingSurvey();
        spring.composeDigest();
        var seen = spring.digest().version();
        approval.edit(SPRING, new DigestEdit(Map.of(Language.FR, "Merci"), Set.of(), Set.of()), HELENE);
        var late = new Asked("marc", "", seen);

        assertThat(approval.edit(SPRING, new DigestEdit(Map.of(), Set.of(), Set.of()), late))
                .isEqualTo(new Noted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(approval.approve(SPRING, DigestEdit.NOTHING, late))
                .isEqualTo(new Noted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(spring.digest().foreword()).containsEntry(Language.FR, "Merci");
    }

    /// The store, in which something happens between the first reading of lessons and what follows.
    private ProgramStore interrupted(Runnable meanwhile) {
        var once = new AtomicBoolean();
        return (ProgramStore) Proxy.newProxyInstance(
                ProgramStore.class.getClassLoader(),
                new Class<?>[] {ProgramStore.class},
                (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(spring.store, arguments);
                        if (method.getName().equals("findAll")
                                && arguments[1] == Lesson.class
                                && !once.getAndSet(true)) {
                            meanwhile.run();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
