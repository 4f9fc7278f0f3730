package org.doublesens.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.program.Changes;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Swap;
import org.junit.jupiter.api.Test;

/// What stands in the digest: what people agreed to share, the numbers, and what changed.
final class ComposeDigestTest {
    private final Spring spring = new Spring(4);

    @Test
    void holdsOnlyLessonsWhoseAuthorsAgreedAndNamesOnlyThoseWhoSaidSo() {
        spring.learnt("ana0", "Start with an example.", Lesson.Share.NAMED);
        spring.learnt("ana1", "Ask one thing at a time.", Lesson.Share.UNNAMED);
        spring.learnt("ana2", "Keep this between us.", Lesson.Share.NO);

        spring.askClosingSurvey();
        spring.composeDigest();

        assertThat(spring.digest().lessons())
                .extracting(Digest.Shared::text, Digest.Shared::author)
                .containsExactly(tuple("Ask one thing at a time.", ""), tuple("Start with an example.", "Ana0 Martin"));
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
}
