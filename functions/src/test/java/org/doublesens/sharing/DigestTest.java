package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.PARIS;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Conflict;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Swap;
import org.junit.jupiter.api.Test;

final class DigestTest {
    private static final Asked HELENE = new Asked("helene", "", null);

    private final Spring spring = new Spring(4);
    private final ApproveDigest approval = new ApproveDigest(spring.store, spring.clock);

    @Test
    void holdsOnlyLessonsWhoseAuthorsAgreedAndNamesOnlyThoseWhoSaidSo() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.learnt("ana1", "Ask one thing at a time.", Lesson.Share.UNNAMED);
        spring.learnt("ana2", "Keep this between us.", Lesson.Share.NO);

        spring.askClosingSurvey();
        spring.composeDigest();

        assertThat(spring.digest().lessons())
                .extracting(Digest.Shared::text, Digest.Shared::author)
                .containsExactly(tuple("Start with an example.", "Ana0 Martin"), tuple("Ask one thing at a time.", ""));
    }

    @Test
    void namesNobodyWhoIsErased() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.add(junior("ana0").standing(Participant.Standing.ERASED));

        spring.askClosingSurvey();
        spring.composeDigest();

        assertThat(spring.digest().lessons()).extracting(Digest.Shared::author).containsExactly("");
    }

    @Test
    void staysReadableAndSmallWhateverIsSaid() {
        var people = List.of(junior("lina"), junior("marc"));
        var lessons = IntStream.range(0, 2_000)
                .mapToObj(number -> new Lesson(
                        "2027-02#p" + number + "#1",
                        people.get(number % 10 == 0 ? 1 : 0).participantId(),
                        0,
                        new Skill("topic.t" + number % 60),
                        "é".repeat(900),
                        Lesson.Share.NAMED))
                .toList();

        var chosen = LessonChoice.of(lessons, people);

        assertThat(chosen).hasSize(LessonChoice.MOST);
        assertThat(chosen).allMatch(lesson -> lesson.text().length() <= 601);
        assertThat(chosen).extracting(Digest.Shared::author).contains("Marc Martin");
        assertThat(LessonChoice.of(lessons.reversed(), people)).isEqualTo(chosen);
    }

    @Test
    void gathersTheNumbersTheTalksWhatChangedAndTheMapOfNow() {
        spring.store.save(
                SPRING,
                Changes.NONE
                        .once(new Swap(YearMonth.of(2027, 3), 4, 60, 0, spring.now))
                        .once(new Keynote(
                                new ParticipantId("ana1"),
                                0,
                                "Memes at work",
                                Instant.parse("2027-06-01T10:00:00Z"),
                                Set.of())));
        spring.askClosingSurvey();
        for (var person : List.of("walter0", "walter1", "walter2", "walter3", "ana0")) {
            new AnswerSurvey(spring.store).answer(SPRING, spring.survey(person, 3));
        }

        spring.composeDigest();

        assertThat(spring.digest().figures())
                .extracting(Digest.Figure::name)
                .contains("participation", "recommend", "skill-gain")
                .as("nothing of four sessions, and no opinion of so few")
                .doesNotContain("session-completion", "usefulness", "fit");
        assertThat(spring.digest().facts()).containsExactly(new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 1));
        assertThat(spring.digest().talks()).extracting(Digest.Talk::speaker).containsExactly("Ana1 Martin");
        assertThat(spring.store
                        .find(SPRING, SkillMap.class, SkillMap.Moment.AFTER.name())
                        .orElseThrow()
                        .rows())
                .containsExactly(new SkillMap.Row(Spring.PROMPTING, 8, 0), new SkillMap.Row(Spring.LEADING, 5, 3));
    }

    @Test
    void asksTheOrganiserOnceHoweverOftenItIsComposed() {
        spring.askClosingSurvey();
        var first = spring.composeDigest();
        spring.learnt("ana0", "Too late for this draft.", Lesson.Share.NAMED);

        assertThat(spring.composeDigest()).isEqualTo(first);
        assertThat(spring.letters("digest-to-approve")).containsExactly("digest-to-approve#organiser");
        assertThat(spring.gate(Gate.APPROVAL).missing()).isEqualTo(1);
        assertThat(spring.digest().lessons()).isEmpty();
    }

    @Test
    void goesToEverybodyWhoWasPartAndToTheReadersOutsideOnceApproved() {
        var spring = new Spring(
                1,
                withAudience(
                        new Contact("Board", "board@example.org", Language.EN, PARIS),
                        new Contact("Ana herself", "ANA0@example.org", Language.EN, PARIS)));
        spring.askClosingSurvey();
        new AnswerSurvey(spring.store).answer(SPRING, spring.survey("ana0", 3));
        spring.composeDigest();

        assertThat(new ApproveDigest(spring.store, spring.clock).approve(SPRING, Map.of(Language.FR, "Merci à tous.")))
                .isEqualTo(new Noted.Done());
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isTrue();
        var result = spring.shareDigest();

        assertThat(result).isEqualTo(new ShareDigest.Result(3, true, false, result.waitSeconds()));
        assertThat(spring.letters("digest-shared"))
                .containsExactly(
                        "digest-shared#ana0",
                        "digest-shared#reader-" + Met.fingerprint("board@example.org"),
                        "digest-shared#walter0");
        assertThat(spring.digest().state()).isEqualTo(Digest.State.SHARED);
        assertThat(spring.digest().foreword()).containsEntry(Language.FR, "Merci à tous.");
        assertThat(spring.phase()).isEqualTo(Phase.ECHO);
        assertThat(spring.gate(Gate.ECHO).missing()).isEqualTo(1);
    }

    @Test
    void isSharedOnceHoweverOftenTheStepIsRetried() {
        spring.askClosingSurvey();
        spring.composeDigest();
        approval.approve(SPRING, Map.of());
        var first = spring.shareDigest();

        assertThat(spring.shareDigest()).isEqualTo(first);
        assertThat(spring.letters("digest-shared")).hasSize(8);
        assertThat(spring.letters("approval-overdue")).isEmpty();
    }

    @Test
    void remindsTheOrganiserTwiceThenAlertsAndWaitsAgain() {
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");
        assertThat(spring.letters("approval-reminder"))
                .containsExactly("approval-reminder#1#organiser", "approval-reminder#2#organiser");
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isTrue();
        var result = spring.shareDigest();

        assertThat(result.shared()).isFalse();
        assertThat(result.waiting()).isTrue();
        assertThat(spring.gate(Gate.APPROVAL).isOpen()).isFalse();
        assertThat(spring.letters("approval-overdue")).containsExactly("approval-overdue#1#organiser");
        assertThat(spring.letters("digest-shared")).isEmpty();
        assertThat(spring.shareDigest()).isEqualTo(result);
        assertThat(spring.letters("approval-overdue")).hasSize(1);
    }

    @Test
    void goesOnWithoutTheDigestWhenNobodyApprovesInThreeWaits() {
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");
        assertThat(spring.shareDigest().waiting()).isTrue();
        spring.until("2027-05-26T15:00:00Z");
        assertThat(spring.shareDigest().waiting()).isTrue();
        spring.until("2027-06-02T15:00:00Z");
        var last = spring.shareDigest();

        assertThat(last.waiting()).isFalse();
        assertThat(last.shared()).isFalse();
        assertThat(spring.phase()).isEqualTo(Phase.ECHO);
        assertThat(spring.shareDigest()).isEqualTo(last);
        assertThat(spring.letters("approval-overdue")).hasSize(3);
        assertThat(spring.letters("approval-reminder")).hasSize(6);
        assertThat(approval.approve(SPRING, Map.of())).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }

    @Test
    void goesOutByItselfWhereTheCohortSaidSo() {
        var spring = new Spring(1, goingByItself());
        spring.askClosingSurvey();
        spring.composeDigest();

        spring.until("2027-05-19T15:00:00Z");

        assertThat(spring.shareDigest().shared()).isTrue();
        assertThat(spring.letters("approval-overdue")).containsExactly("approval-overdue#1#organiser");
        assertThat(spring.letters("digest-shared")).hasSize(2);
    }

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

        assertThat(spring.digest().lessons())
                .extracting(Digest.Shared::text)
                .containsExactly("Ask one thing at a time.");
        assertThat(approval.approve(SPRING, Map.of())).isEqualTo(new Noted.Already());
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

    @Test
    void losesALessonThatIsWithdrawnAfterItWasShared() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        share();
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
        share();
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

    @Test
    void decidesAgainWhenTheOrganiserApprovesInThatVeryMoment() {
        spring.askClosingSurvey();
        spring.composeDigest();
        spring.until("2027-05-19T15:00:00Z");

        var stale = spring.digest();
        approval.approve(SPRING, Map.of());

        assertThat(catchThrowable(() -> spring.store.save(SPRING, Changes.NONE.update(stale))))
                .isInstanceOf(Conflict.class);
        assertThat(spring.shareDigest().shared()).isTrue();
        assertThat(spring.store.all(SPRING, Letter.class, "approval-overdue#")).isEmpty();
    }

    private void share() {
        spring.askClosingSurvey();
        spring.composeDigest();
        approval.approve(SPRING, Map.of());
        spring.shareDigest();
    }

    private static Cohort withAudience(Contact... readers) {
        return changed(List.of(readers), false);
    }

    private static Cohort goingByItself() {
        return changed(List.of(), true);
    }

    private static Cohort changed(List<Contact> audience, boolean byItself) {
        return CohortBuilder.builder(cohort())
                .audience(audience)
                .digestByItself(byItself)
                .build();
    }
}
