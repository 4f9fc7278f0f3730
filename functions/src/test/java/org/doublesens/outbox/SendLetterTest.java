package org.doublesens.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Courier;
import org.doublesens.program.Format;
import org.doublesens.program.Letter;
import org.doublesens.program.Letter.State;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

final class SendLetterTest {
    private static final ParticipantId WALTER = new ParticipantId("walter");
    private static final PairId PAIR = new PairId("lina-walter");
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final String MONDAY = "2027-02-08T09:00:00Z";
    private static final String TUESDAY = "2027-02-09T09:00:00Z";
    private static final String NEXT_MONDAY = "2027-02-15T08:00:00Z";

    private final PostOffice office = new PostOffice(MONDAY);

    SendLetterTest() {
        office.keep(answered("walter"));
        office.keep(session("2027-02-10T09:00:00Z", 0, Session.State.PLANNED));
    }

    @Test
    void letsATrialLeaveAtOnceAtAnyHourHoweverManyThereWere() {
        var night = new PostOffice("2027-02-08T22:30:00Z");
        var organiser = Somebody.cohort().organiser();

        for (var second = 0; second < 4; second++) {
            var now = night.instant().plusSeconds(second);
            night.handIn(Letter.trial(organiser, new Words.AwarenessRole(), now));
        }

        assertThat(night.subjects()).hasSize(4).allMatch(subject -> subject.startsWith("[Test] "));
    }

    @Test
    void whatWasRewrittenWhileItLeftIsSentOnceAndStaysRewritten() {
        office.onceWhileSending(letter -> letter.saying(new Words.PartnerWithdrew("somebody")));

        var withdrew = office.handIn(to(new Words.PartnerWithdrew("Lina Martin")));

        assertThat(office.sent).hasSize(1);
        assertThat(withdrew.state()).isEqualTo(State.SENT);
        assertThat(withdrew.words()).isEqualTo(new Words.PartnerWithdrew("somebody"));
        assertThat(withdrew.messageId()).isEqualTo("message");
    }

    @Test
    void theThirdLetterOfAWeekWaitsForMonday() {
        twoLettersThisWeek();

        var third = office.handIn(to(new Words.StillThere()));

        assertThat(office.sent).hasSize(2);
        assertThat(third).returns(State.PENDING, Letter::state).returns(Instant.parse(NEXT_MONDAY), Letter::notBefore);
        office.liveUntil(NEXT_MONDAY);
        assertThat(office.again(third).state()).isEqualTo(State.SENT);
    }

    @Test
    void whatWaitsForTheSameHourLeavesInOneMail() throws MessagingException, IOException {
        twoLettersThisWeek();
        var there = office.handIn(to(new Words.StillThere()));
        var withdrew = office.handIn(to(new Words.PartnerWithdrew("Lina Martin")));
        var pulse = office.handIn(to(new Words.PulseAsked(facts("2027-02-10T09:00:00Z", 0), false)));

        office.liveUntil(NEXT_MONDAY);

        assertThat(office.sent).hasSize(3);
        assertThat(List.of(there, withdrew, pulse))
                .allSatisfy(letter -> assertThat(office.again(letter)).returns(State.SENT, Letter::state));
        assertThat(office.subjects().getLast()).endsWith(", et 2 autres nouvelles");
        var text = plainText(office.sent.getLast());
        assertThat(text)
                .containsOnlyOnce("Bonjour Walter")
                .contains("Lina Martin")
                .contains("Comment s’est passée");
        assertThat(office.mailbag("walter").since(LocalDate.of(2027, 2, 15))).isEqualTo(1);
        assertThat(office.mailbag("walter").waiting()).isEmpty();
    }

    @Test
    void aReplyToSuchAMailAnswersTheQuestionInIt() throws MessagingException {
        twoLettersThisWeek();
        office.handIn(to(new Words.PartnerWithdrew("Lina Martin")));
        var pulse = office.handIn(to(new Words.PulseAsked(facts("2027-02-10T09:00:00Z", 0), false)));

        office.liveUntil(NEXT_MONDAY);

        assertThat(PostOffice.message(office.sent.getLast()).getReplyTo()[0].toString())
                .contains(office.again(pulse).mark());
    }

    @Test
    void anInvitationAndAMoveDoNotCount() {
        twoLettersThisWeek();

        office.handIn(to(new Words.SessionInvitation(facts("2027-02-10T09:00:00Z", 0))));
        office.handIn(to(new Words.SessionMoved(facts("2027-02-11T09:00:00Z", 1))));

        assertThat(office.sent).hasSize(4);
        assertThat(office.mailbag("walter").days()).hasSize(2);
    }

    @Test
    void nothingButAMoveOrACancellationDisturbsTheEvening() {
        var late = new PostOffice("2027-02-08T19:30:00Z");
        late.keep(answered("walter"));
        late.keep(session("2027-02-10T09:00:00Z", 0, Session.State.PLANNED));

        late.handIn(to(new Words.StillThere()));
        late.handIn(to(new Words.SessionInvitation(facts("2027-02-10T09:00:00Z", 0))));
        late.handIn(Letter.toOrganiser("", new Words.PairNeedsHelp(PAIR, List.of("Lina", "Walter")), late.instant()));
        assertThat(late.sent).isEmpty();
        late.handIn(to(new Words.SessionMoved(facts("2027-02-11T09:00:00Z", 1))));
        assertThat(late.sent).hasSize(1);

        late.liveUntil("2027-02-09T08:00:00Z");
        assertThat(late.sent).hasSize(4);
    }

    @Test
    void anInvitationThatWouldComeTooLateLeavesAtOnce() {
        var late = new PostOffice("2027-02-12T19:30:00Z");
        late.keep(answered("walter"));
        late.keep(session("2027-02-15T08:00:00Z", 0, Session.State.PLANNED));

        late.handIn(to(new Words.SessionInvitation(facts("2027-02-15T08:00:00Z", 0))));

        assertThat(late.sent).hasSize(1);
    }

    @Test
    void nobodyIsAskedForWhatTheyAnsweredMeanwhile() {
        twoLettersThisWeek();
        var asked = office.handIn(to(new Words.PulseAsked(facts("2027-02-05T09:00:00Z", 0), false)));
        office.keep(new Pulse(
                session("2027-02-05T09:00:00Z", 0, Session.State.HELD).id(),
                WALTER,
                Pulse.Took.YES,
                4,
                Pulse.Led.AS_PLANNED,
                null,
                office.instant()));

        office.liveUntil(NEXT_MONDAY);

        assertThat(office.again(asked).state()).isEqualTo(State.SUPPRESSED);
        assertThat(office.sent).hasSize(2);
    }

    @Test
    void aQuestionAndItsReminderThatWaitTogetherAreOneQuestion() {
        twoLettersThisWeek();
        var asked = office.handIn(to(new Words.PulseAsked(facts("2027-02-05T09:00:00Z", 0), false)));
        var reminded = office.handIn(to(new Words.PulseReminder(facts("2027-02-05T09:00:00Z", 0), false)));

        office.liveUntil(NEXT_MONDAY);

        assertThat(office.again(asked).state()).isEqualTo(State.SENT);
        assertThat(office.again(reminded).state()).isEqualTo(State.SUPPRESSED);
    }

    @Test
    void theDayBeforeLetterOfAFullWeekIsLeftOutSinceTheInvitationSaysItAll() {
        twoLettersThisWeek();

        var tomorrow = office.handIn(to(new Words.SessionTomorrow(facts("2027-02-10T09:00:00Z", 0))));

        assertThat(tomorrow.state()).isEqualTo(State.SUPPRESSED);
    }

    @Test
    void nobodyIsWrittenToDuringAPauseAndTheWholeIsOneMailAfterIt() {
        office.keep(answered("walter").pausing(LocalDate.of(2027, 3, 15)));
        office.handIn(to(new Words.PartnerWithdrew("Lina Martin")));
        office.handIn(to(new Words.RoleSwapped(PAIR, FEBRUARY, List.of("Lina"), true, null, 0, 0)));
        office.handIn(to(new Words.KeynoteCall()));
        assertThat(office.sent).isEmpty();

        office.liveUntil("2027-03-15T08:00:00Z");

        assertThat(office.subjects()).singleElement().asString().endsWith(", et une autre nouvelle");
    }

    @Test
    void whenTheMailServiceIsBusyTheWholeMailIsTriedAgain() {
        twoLettersThisWeek();
        var first = office.handIn(to(new Words.StillThere()));
        var second = office.handIn(to(new Words.PartnerWithdrew("Lina Martin")));
        office.answers(new Courier.Outcome.Throttled("busy"));

        assertThatThrownBy(() -> office.liveUntil(NEXT_MONDAY)).isInstanceOf(TryLater.class);
        assertThat(List.of(first, second))
                .allMatch(letter -> office.again(letter).state() == State.PENDING);
    }

    @Test
    void anAddressThatIsRefusedStopsAllOfThem() {
        office.answers(new Courier.Outcome.Refused("no such mailbox"));

        var letter = office.handIn(to(new Words.StillThere()));

        assertThat(letter.state()).isEqualTo(State.FAILED);
        assertThat(office.store.participants(Somebody.SPRING)).allMatch(Participant::unreachable);
        assertThat(office.store.all(Somebody.SPRING, Letter.class, "address-unreachable#"))
                .hasSize(1);
    }

    private void twoLettersThisWeek() {
        office.handIn(Letter.to(WALTER, "1", new Words.KeynoteCall(), office.instant()));
        office.liveUntil(TUESDAY);
        office.handIn(Letter.to(WALTER, "2", new Words.KeynoteCall(), office.instant()));
        assertThat(office.sent).hasSize(2);
    }

    private Letter to(Words words) {
        var about = words instanceof Words.PulseAsked || words instanceof Words.PulseReminder
                ? "2027-02#lina-walter#1"
                : "";
        return Letter.to(WALTER, about, words, office.instant());
    }

    private static Participant answered(String name) {
        return Somebody.answering(Somebody.senior(name), List.of("skill.lead"), List.of("ai.prompting"))
                .pledging(Somebody.MONDAY)
                .standing(Participant.Standing.PAIRED);
    }

    private static Session session(String starts, int sequence, Session.State state) {
        return new Session(
                PAIR, FEBRUARY, 1, 0, Instant.parse(starts), 15, Posture.JUNIOR_MENTORS, null, "", sequence, state);
    }

    private static SessionFacts facts(String starts, int sequence) {
        var session = session(starts, sequence, Session.State.PLANNED);
        return new SessionFacts(
                session.id(),
                PAIR,
                FEBRUARY,
                1,
                session.starts(),
                15,
                Format.ROTATING_PAIR,
                false,
                "Lina Martin",
                List.of("Lina Martin"),
                List.of("lina@example.org"),
                null,
                "",
                "",
                sequence);
    }

    private static String plainText(Courier.Mail mail) throws MessagingException, IOException {
        return plainText((Multipart) PostOffice.message(mail).getContent());
    }

    private static String plainText(Multipart parts) throws MessagingException, IOException {
        BodyPart first = parts.getBodyPart(0);
        return first.getContent() instanceof Multipart inner
                ? plainText(inner)
                : first.getContent().toString();
    }
}
