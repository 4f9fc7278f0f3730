package org.doublesens.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.replies.Post.HELD;
import static org.doublesens.replies.Post.LINA;
import static org.doublesens.replies.Post.OMAR;
import static org.doublesens.replies.Post.TO_COME;
import static org.doublesens.replies.Post.WALTER;
import static org.doublesens.replies.Post.facts;
import static org.doublesens.replies.Post.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Deed;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;
import org.doublesens.replies.Arrival.Verdict;
import org.junit.jupiter.api.Test;

/// A plain reply is another door to the acts of the pages, and to nobody but the person asked.
final class HearRepliesTest {
    private static final String FROM_LINA = "Lina Martin <Lina@Example.org>";
    private static final String FROM_WALTER = "walter@example.org";
    private static final Words PULSE = new Words.PulseAsked(facts(HELD), false);
    private static final Words INVITATION = new Words.SessionInvitation(facts(TO_COME));
    private static final Words CHARTER = new Words.AwarenessCharter(LocalDate.of(2027, 2, 10));

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
        assertThat(deeds()).containsExactly(new Deed.Rated(4, true));
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
        assertThat(deeds())
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
        assertThat(deeds()).containsExactlyInAnyOrder(new Deed.Rated(4, false), new Deed.Known());
    }

    @Test
    void anAimIsSetByTheOneWhoLearns() {
        var agenda = new Words.SessionTomorrow(facts(TO_COME));

        assertThat(post.arrive(
                        post.sent(WALTER, agenda),
                        mail(FROM_WALTER, "Bonjour,\nObjectif : lire un nuage de points\nWalter")))
                .isEqualTo(Hearing.ACTED);

        assertThat(post.find(Session.class, TO_COME).orElseThrow().aim()).isEqualTo("lire un nuage de points");
        assertThat(deeds()).containsExactly(new Deed.AimSet("lire un nuage de points"));
    }

    @Test
    void anAimOfTheOneWhoLeadsChangesNothingAndIsAskedBack() {
        var agenda = new Words.SessionTomorrow(facts(TO_COME));

        assertThat(post.arrive(post.sent(LINA, agenda), mail(FROM_LINA, "Objectif : tout savoir")))
                .isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Session.class, TO_COME).orElseThrow().aim()).isEmpty();
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
        assertThat(puzzles()).containsExactly(Puzzle.NUMBER);
    }

    @Test
    void aYesToTheCharterIsThePledge() {
        var awareness = new Post(Phase.AWARENESS);

        var hearing = awareness.arrive(awareness.sent(OMAR, CHARTER), mail("omar@example.org", "Oui, je m'engage !"));

        assertThat(hearing).isEqualTo(Hearing.ACTED);
        assertThat(awareness.find(Participant.class, "omar").orElseThrow().standing())
                .isEqualTo(Standing.PLEDGED);
    }

    @Test
    void aNoToTheCharterChangesNothingAndIsAnswered() {
        post.arrive(post.sent(OMAR, CHARTER), mail("omar@example.org", "Non merci"));

        assertThat(post.find(Participant.class, "omar").orElseThrow().standing())
                .isEqualTo(Standing.ANSWERED);
        assertThat(deeds()).containsExactly(new Deed.Declined());
    }

    @Test
    void aPauseIsCountedFromTheDayOfTheReply() {
        post.arrive(post.sent(LINA, PULSE), mail(FROM_LINA, "pause 2 semaines"));

        assertThat(post.find(Participant.class, "lina").orElseThrow().pausedUntil())
                .isEqualTo("2027-02-17");
        assertThat(post.find(Session.class, TO_COME).orElseThrow().state()).isEqualTo(Session.State.CALLED_OFF);
        assertThat(deeds()).containsExactly(new Deed.Paused(LocalDate.of(2027, 2, 17)));
    }

    @Test
    void aPauseWithoutAnEndOrTooLongIsAskedBack() {
        var to = post.sent(LINA, PULSE);

        assertThat(post.arrive(to, mail(FROM_LINA, "pause"))).isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail(FROM_LINA, "pause 12 mois"))).isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Participant.class, "lina").orElseThrow().pausedUntil())
                .isNull();
        assertThat(puzzles()).containsExactly(Puzzle.PAUSE_END);
    }

    @Test
    void stopAloneLeavesAndStopInPassingDoesNot() {
        var to = post.sent(LINA, INVITATION);

        post.arrive(to, mail(FROM_LINA, "Surtout ne dites pas stop à Walter"));
        assertThat(post.find(Participant.class, "lina").orElseThrow().isActive())
                .isTrue();

        post.arrive(to, mail(FROM_LINA, "Stop, merci."));
        assertThat(post.find(Participant.class, "lina").orElseThrow().standing())
                .isEqualTo(Standing.LEFT);
        assertThat(post.letters(Words.Goodbye.class)).hasSize(1);
    }

    @Test
    void aReaderOfTheDigestStopsItAndTheOrganiserIsSentToThePage() {
        var reader = post.sent(Letter.about("", Post.reader(), new Words.DigestShared(), Post.NOW));
        var organiser = post.sent(Letter.toOrganiser("", new Words.CohortEnded(), Post.NOW));

        assertThat(post.arrive(reader, mail("board@example.org", "unsubscribe")))
                .isEqualTo(Hearing.ACTED);
        assertThat(post.arrive(organiser, mail("helene.roux@example.org", "oui, publiez")))
                .isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Cohort.class, "spring").orElseThrow().audience()).isEmpty();
        assertThat(post.letters(Words.ReplyNotUnderstood.class))
                .singleElement()
                .satisfies(letter -> assertThat(letter.recipient()).isEqualTo(new Recipient.Organiser()));
    }

    @Test
    void whoAsksForAnotherHourIsOfferedThree() {
        var to = post.sent(LINA, INVITATION);

        assertThat(post.arrive(to, mail(FROM_LINA, "Peut-on déplacer ?"))).isEqualTo(Hearing.ACTED);
        assertThat(post.arrive(to, mail(FROM_LINA, "Je ne peux pas jeudi"))).isEqualTo(Hearing.NOTHING_ASKED);

        assertThat(post.letters(Words.SlotsOffered.class)).singleElement().satisfies(letter -> {
            var words = (Words.SlotsOffered) letter.words();
            assertThat(words.slots()).hasSize(3);
            assertThat(words.session().session()).isEqualTo(TO_COME);
        });
        assertThat(post.find(Session.class, TO_COME).orElseThrow().sequence()).isZero();
    }

    @Test
    void aSessionThatIsOverCannotBeMoved() {
        post.arrive(post.sent(LINA, new Words.SessionInvitation(facts(HELD))), mail(FROM_LINA, "déplacer"));

        assertThat(post.letters(Words.SlotsOffered.class)).isEmpty();
        assertThat(deeds()).containsExactly(new Deed.TooLate());
    }

    @Test
    void theLastQuestionIsAnsweredByAWord() {
        var echo = new Post(Phase.ECHO);
        echo.store()
                .save(
                        Somebody.SPRING,
                        Changes.NONE.once(
                                new Survey(LINA, 0, Map.of(), "", 9, Survey.Again.SAME_ROLE, Post.NOW, null)));

        echo.arrive(echo.sent(LINA, new Words.Echo()), mail(FROM_LINA, "De temps en temps"));

        assertThat(echo.find(Survey.class, "lina").orElseThrow().stillUsing()).isEqualTo(Survey.StillUsing.SOMETIMES);
    }

    @Test
    void whatIsNotUnderstoodGetsOneKindLetterADay() {
        var to = post.sent(LINA, INVITATION);

        for (var words : List.of("Qui êtes-vous ?", "Quel temps fait-il ?", "Réponse 42")) {
            assertThat(post.arrive(to, mail(FROM_LINA, words))).isEqualTo(Hearing.PUZZLED);
        }
        assertThat(post.letters(Words.ReplyNotUnderstood.class)).hasSize(1);

        post.wait(Duration.ofDays(1));
        post.arrive(to, mail(FROM_LINA, "Toujours pas ?"));
        assertThat(post.letters(Words.ReplyNotUnderstood.class)).hasSize(2);
    }

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
    void aReplyInWhichNothingCanBeReadIsAnsweredKindlyOnceADay() {
        var to = post.sent(LINA, PULSE);
        var before = post.everything().size();

        assertThat(post.arrive(
                        to, mail(FROM_LINA, "-----BEGIN PGP MESSAGE-----\r\n\r\nwcBMA0\r\n-----END PGP MESSAGE-----")))
                .isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail(FROM_LINA, "").replace("text/plain", "application/pkcs7-mime")))
                .isEqualTo(Hearing.PUZZLED);

        assertThat(post.letters(Words.ReplyNotUnderstood.class))
                .singleElement()
                .satisfies(letter -> assertThat(((Words.ReplyNotUnderstood) letter.words()).puzzle())
                        .isEqualTo(Puzzle.UNREADABLE));
        assertThat(post.everything()).hasSize(before + 1);
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
        assertThat(puzzles()).containsExactly(Puzzle.SENDER);
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

    @Test
    void aReaderThatDiesLeavesTheMailAndTheNextOneDoesItOnce() {
        var to = post.sent(LINA, PULSE);
        var crashed = new Object() {
            boolean down;
        };
        try {
            new HearReplies(new Crashing(post, 1)).hear(post.laid(to, mail(FROM_LINA, "4")));
        } catch (CrashingStore.Down down) {
            crashed.down = true;
        }
        assertThat(crashed.down).isTrue();
        assertThat(post.holdsMail()).isTrue();

        assertThat(new HearReplies(post).hear(post.last(to))).isEqualTo(Hearing.NOTHING_ASKED);

        assertThat(post.find(Pulse.class, Pulse.idOf(HELD, LINA)).orElseThrow().useful())
                .isEqualTo(4);
        assertThat(deeds()).hasSize(1);
        assertThat(post.holdsMail()).isFalse();
    }

    private List<Deed> deeds() {
        return post.letters(Words.ReplyNoted.class).stream()
                .map(letter -> ((Words.ReplyNoted) letter.words()).deed())
                .toList();
    }

    private List<Puzzle> puzzles() {
        return post.letters(Words.ReplyNotUnderstood.class).stream()
                .map(letter -> ((Words.ReplyNotUnderstood) Objects.requireNonNull(letter.words())).puzzle())
                .toList();
    }
}
