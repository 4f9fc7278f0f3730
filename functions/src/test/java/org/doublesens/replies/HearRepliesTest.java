package org.doublesens.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.replies.Post.FROM_LINA;
import static org.doublesens.replies.Post.HELD;
import static org.doublesens.replies.Post.INVITATION;
import static org.doublesens.replies.Post.LINA;
import static org.doublesens.replies.Post.OMAR;
import static org.doublesens.replies.Post.PULSE;
import static org.doublesens.replies.Post.TO_COME;
import static org.doublesens.replies.Post.WALTER;
import static org.doublesens.replies.Post.facts;
import static org.doublesens.replies.Post.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Deed;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// A plain reply is another door to the acts of the pages, and to nobody but the person asked.
final class HearRepliesTest {
    private static final String FROM_WALTER = "walter@example.org";
    private static final Words CHARTER = new Words.AwarenessCharter(LocalDate.of(2027, 2, 10));
    private final Post post = new Post(Phase.EXCHANGES);

    @Test
    void anAimIsSetByTheOneWhoLearns() {
        var agenda = new Words.SessionTomorrow(facts(TO_COME));

        assertThat(post.arrive(
                        post.sent(WALTER, agenda),
                        mail(FROM_WALTER, "Bonjour,\nObjectif : lire un nuage de points\nWalter")))
                .isEqualTo(Hearing.ACTED);

        assertThat(post.find(Session.class, TO_COME).orElseThrow().aim()).isEqualTo("lire un nuage de points");
        assertThat(post.deeds()).containsExactly(new Deed.AimSet("lire un nuage de points"));
    }

    @Test
    void anAimOfTheOneWhoLeadsChangesNothingAndIsAskedBack() {
        var agenda = new Words.SessionTomorrow(facts(TO_COME));

        assertThat(post.arrive(post.sent(LINA, agenda), mail(FROM_LINA, "Objectif : tout savoir")))
                .isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Session.class, TO_COME).orElseThrow().aim()).isEmpty();
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
        assertThat(post.deeds()).containsExactly(new Deed.Declined());
    }

    @Test
    void aPauseIsCountedFromTheDayOfTheReply() {
        post.arrive(post.sent(LINA, PULSE), mail(FROM_LINA, "pause 2 semaines"));

        assertThat(post.find(Participant.class, "lina").orElseThrow().pausedUntil())
                .isEqualTo("2027-02-17");
        assertThat(post.find(Session.class, TO_COME).orElseThrow().state()).isEqualTo(Session.State.CALLED_OFF);
        assertThat(post.deeds()).containsExactly(new Deed.Paused(LocalDate.of(2027, 2, 17)));
    }

    @Test
    void aPauseWithoutAnEndOrTooLongIsAskedBack() {
        var to = post.sent(LINA, PULSE);

        assertThat(post.arrive(to, mail(FROM_LINA, "pause"))).isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail(FROM_LINA, "pause 12 mois"))).isEqualTo(Hearing.PUZZLED);

        assertThat(post.find(Participant.class, "lina").orElseThrow().pausedUntil())
                .isNull();
        assertThat(post.puzzles()).containsExactly(Puzzle.PAUSE_END);
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
        assertThat(post.deeds()).containsExactly(new Deed.TooLate());
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
    void aReplyInWhichNothingCanBeReadIsAnsweredKindlyOnceADay() {
        var to = post.sent(LINA, PULSE);
        var before = post.everything().size();

        assertThat(post.arrive(
                        to, mail(FROM_LINA, "-----BEGIN PGP MESSAGE-----\r\n\r\nwcBMA0\r\n-----END PGP MESSAGE-----")))
                .isEqualTo(Hearing.PUZZLED);
        assertThat(post.arrive(to, mail(FROM_LINA, "").replace("text/plain", "application/pkcs7-mime")))
                .isEqualTo(Hearing.PUZZLED);

        assertThat(post.puzzles()).containsExactly(Puzzle.UNREADABLE);
        assertThat(post.everything()).hasSize(before + 1);
    }
}
