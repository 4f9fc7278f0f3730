package org.doublesens.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.replies.Post.FROM_LINA;
import static org.doublesens.replies.Post.HELD;
import static org.doublesens.replies.Post.INVITATION;
import static org.doublesens.replies.Post.LINA;
import static org.doublesens.replies.Post.PULSE;
import static org.doublesens.replies.Post.mail;

import java.util.List;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;
import org.doublesens.replies.Arrival.Verdict;
import org.junit.jupiter.api.Test;

/// Whose replies are heard: only the person asked, only from their mailbox, and never a machine.
final class SendersTest {
    private final Post post = new Post(Phase.EXCHANGES);

    @Test
    void theSameMessageTwiceIsHeardOnce() {
        var to = post.sent(LINA, PULSE);
        var reply = mail(FROM_LINA, "Une phrase.");
        post.arrive(to, reply);
        var before = post.everything();

        assertThat(post.arrive(to, reply)).isEqualTo(Hearing.HEARD_BEFORE);
        assertThat(post.everything()).isEqualTo(before);
    }

    @Test
    void machinesBouncesAndReceiptsChangeNothing() {
        var to = post.sent(LINA, INVITATION);
        var before = post.everything();

        for (var header : List.of(
                "Auto-Submitted: auto-replied\r\n",
                "Auto-Submitted: auto-generated\r\n",
                "X-Autoreply: yes\r\n",
                "Precedence: bulk\r\n",
                "Return-Path: <>\r\n",
                "List-Id: <all.example.org>\r\n")) {
            assertThat(post.arrive(to, mail(FROM_LINA, "stop", header))).isEqualTo(Hearing.IGNORED);
        }
        assertThat(post.arrive(to, "From: MAILER-DAEMON@example.org\r\nSubject: failure\r\n\r\nstop"))
                .isEqualTo(Hearing.IGNORED);
        assertThat(post.arrive(to, "no mail at all")).isEqualTo(Hearing.IGNORED);
        assertThat(post.everything()).isEqualTo(before);
    }

    @Test
    void aForgedSenderChangesNothingAndNobodyIsWrittenTo() {
        var to = post.sent(LINA, INVITATION);
        var before = post.everything();

        assertThat(post.arrive(to, mail(FROM_LINA, "stop"), Verdict.FAIL)).isEqualTo(Hearing.IGNORED);
        assertThat(post.arrive(to, "From: lina@example.org\r\n" + mail(FROM_LINA, "stop")))
                .isEqualTo(Hearing.IGNORED);
        assertThat(post.everything()).isEqualTo(before);
    }

    @Test
    void anotherMailboxOrAnUnprovenOneChangesNothingButThePersonLearnsOfItOnce() {
        var to = post.sent(LINA, INVITATION);

        assertThat(post.arrive(to, mail("eve@evil.example", "stop"))).isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail("walter@example.org", "stop"))).isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail(FROM_LINA, "stop"), Verdict.NONE)).isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Participant.class, "lina").orElseThrow().isActive())
                .isTrue();
        assertThat(post.puzzles()).containsExactly(Puzzle.SENDER);
        assertThat(post.letters(Words.ReplyNotUnderstood.class).getFirst().recipient())
                .isEqualTo(new Recipient.Person(LINA));
    }

    @Test
    void aSenderWhoseSignatureSesVerifiedIsBelievedWithoutAPolicy() {
        var proof = "Authentication-Results: amazonses.com; spf=none; dkim=pass header.i=@example.org;\r\n";

        post.arrive(post.sent(LINA, PULSE), proof + mail(FROM_LINA, "4"), Verdict.NONE);

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA))).isPresent();
    }

    @Test
    void anAddressWhoseProofIsWrongAnswersNothing() {
        var to = post.sent(LINA, INVITATION);
        var before = post.everything();

        for (var at = "reply+".length(); at < to.indexOf('@'); at++) {
            var changed = new StringBuilder(to);
            changed.setCharAt(at, to.charAt(at) == '0' ? '1' : '0');
            assertThat(post.arrive(changed.toString(), mail("nobody@example.org", "stop")))
                    .isEqualTo(Hearing.IGNORED);
        }
        assertThat(post.everything()).isEqualTo(before);
    }

    @Test
    void somebodyWhoWritesToNoLetterLearnsHowToReachUs() {
        assertThat(post.arrive("programme@" + Post.DOMAIN, mail(FROM_LINA, "Bonjour, une question")))
                .isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive("programme@" + Post.DOMAIN, mail("nobody@example.org", "Bonjour")))
                .isEqualTo(Hearing.IGNORED);
    }
}
