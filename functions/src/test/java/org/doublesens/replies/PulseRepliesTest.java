package org.doublesens.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doublesens.replies.Post.FROM_LINA;
import static org.doublesens.replies.Post.HELD;
import static org.doublesens.replies.Post.LINA;
import static org.doublesens.replies.Post.PULSE;
import static org.doublesens.replies.Post.mail;

import org.doublesens.program.Changes;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Deed;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// A pulse answered by a plain reply: a number, a sentence, or both, in one mail or in several.
final class PulseRepliesTest {
    private final Post post = new Post(Phase.EXCHANGES);

    @Test
    void aNumberWithASentenceIsThePulseAndAnUnsharedLesson() {
        var to = post.sent(LINA, PULSE);

        assertThat(post.arrive(to, mail(FROM_LINA, "4/5 super échange, j'ai appris à trier")))
                .isEqualTo(Hearing.ACTED);

        var pulse = post.find(Pulse.class, Pulse.idOf(HELD, LINA)).orElseThrow();
        var lesson = post.find(Lesson.class, Pulse.idOf(HELD, LINA)).orElseThrow();
        assertThat(pulse.useful()).isEqualTo(4);
        assertThat(pulse.took()).isEqualTo(Pulse.Took.YES);
        assertThat(lesson.text()).isEqualTo("super échange, j'ai appris à trier");
        assertThat(lesson.share()).isEqualTo(Lesson.Share.NO);
        assertThat(post.deeds()).containsExactly(new Deed.Rated(4, true));
        assertThat(post.holdsMail()).isFalse();
    }

    @Test
    void whatIsWrittenBackHangsBelowTheReply() {
        var to = post.sent(LINA, PULSE);
        post.arrive(to, mail(FROM_LINA, "4"));

        var before = ((Words.ReplyNoted)
                        post.letters(Words.ReplyNoted.class).getFirst().words())
                .before();

        assertThat(before.subject()).isEqualTo("Votre lettre");
        assertThat(before.references()).hasSize(2).first().isEqualTo("<first@example.org>");
    }

    @Test
    void aSentenceAloneIsKeptAndTheNumberMayComeLater() {
        var to = post.sent(LINA, PULSE);

        post.arrive(to, mail(FROM_LINA, "Nous avons parlé de prix."));
        post.arrive(to, mail(FROM_LINA, "5"));
        post.arrive(to, mail(FROM_LINA, "Et de la suite."));

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA))).isPresent();
        assertThat(post.find(Lesson.class, Pulse.idOf(HELD, LINA)).orElseThrow().text())
                .isEqualTo("Nous avons parlé de prix.\nEt de la suite.");
        assertThat(post.deeds())
                .containsExactlyInAnyOrder(new Deed.NoteKept(false), new Deed.Rated(5, false), new Deed.NoteKept(true));
    }

    @Test
    void aMailThatBroughtSeveralLettersIsAnsweredWhereTheAnswerFits() {
        var to = post.sent(Letter.to(LINA, "1", new Words.StillThere(), Post.NOW));
        var mark = to.substring("reply+".length(), to.indexOf('@'));
        var beside = Letter.to(LINA, "1", PULSE, Post.NOW).sendingUntil(Post.NOW, mark);
        post.store().save(Somebody.SPRING, Changes.NONE.put(beside.sentAs("ses-1")));

        post.arrive(to, mail(FROM_LINA, "4"));

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA))).isPresent();
    }

    @Test
    void theFirstNumberCounts() {
        var to = post.sent(LINA, PULSE);

        post.arrive(to, mail(FROM_LINA, "4"));
        post.arrive(to, mail(FROM_LINA, "1"));

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA)).orElseThrow().useful())
                .isEqualTo(4);
        assertThat(post.deeds()).containsExactlyInAnyOrder(new Deed.Rated(4, false), new Deed.Known());
    }

    @Test
    void aSessionThatWasMovedSaysSo() {
        post.arrive(post.sent(LINA, PULSE), mail(FROM_LINA, "Elle a été reportée"));

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA)).orElseThrow().took())
                .isEqualTo(Pulse.Took.MOVED);
    }

    @Test
    void aYesToThePulseIsAskedForANumber() {
        post.arrive(post.sent(LINA, PULSE), mail(FROM_LINA, "Oui"));

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA))).isEmpty();
        assertThat(post.puzzles()).containsExactly(Puzzle.NUMBER);
    }

    @Test
    void aReaderThatDiesLeavesTheMailAndTheNextOneDoesItOnce() {
        var to = post.sent(LINA, PULSE);
        assertThatThrownBy(() -> new HearReplies(new Crashing(post, 1)).hear(post.laid(to, mail(FROM_LINA, "4"))))
                .isInstanceOf(CrashingStore.Down.class);
        assertThat(post.holdsMail()).isTrue();

        assertThat(new HearReplies(post).hear(post.last(to))).isEqualTo(Hearing.NOTHING_ASKED);

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA)).orElseThrow().useful())
                .isEqualTo(4);
        assertThat(post.deeds()).hasSize(1);
        assertThat(post.holdsMail()).isFalse();
    }
}
