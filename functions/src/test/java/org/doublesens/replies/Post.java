package org.doublesens.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.calendar.Invitation;
import org.doublesens.lambda.FewServices;
import org.doublesens.link.KeyRing;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.SomeKeys;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Contact;
import org.doublesens.program.Deed;
import org.doublesens.program.Entry;
import org.doublesens.program.Format;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryIdempotency;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Met;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.doublesens.replies.Arrival.Verdict;

/// A cohort whose letters are answered by mail: Lina guides Walter, Omar has not pledged yet.
final class Post implements FewServices, Inbox {
    static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    static final PairId LINA_WALTER = new PairId("lina-walter");
    static final String HELD = Session.idOf(FEBRUARY, LINA_WALTER, 1);
    static final String TO_COME = Session.idOf(FEBRUARY, LINA_WALTER, 2);
    static final Instant NOW = Instant.parse("2027-02-03T09:30:00Z");
    static final ParticipantId LINA = new ParticipantId("lina");
    static final ParticipantId OMAR = new ParticipantId("omar");
    static final ParticipantId WALTER = new ParticipantId("walter");
    static final String DOMAIN = "reply.example.org";
    static final String FROM_LINA = "Lina Martin <Lina@Example.org>";
    static final Words PULSE = new Words.PulseAsked(facts(HELD), false);
    static final Words INVITATION = new Words.SessionInvitation(facts(TO_COME));

    private final MemoryStore store = new MemoryStore();
    private final MemoryIdempotency idempotency = new MemoryIdempotency();
    private final Map<String, byte[]> mails = new HashMap<>();
    private Instant now = NOW;
    private int arrived;

    Post(Phase phase) {
        var reader = new Contact("Board", "board@example.org", Language.EN, Somebody.PARIS);
        store.save(
                Somebody.SPRING,
                Changes.NONE
                        .once(cohort(phase, reader))
                        .once(answered(Somebody.junior("lina")).pledging(NOW).standing(Standing.PAIRED))
                        .once(answered(Somebody.senior("walter")).pledging(NOW).standing(Standing.PAIRED))
                        .once(answered(Somebody.junior("omar")))
                        .once(pair())
                        .once(session(1, NOW.minus(Duration.ofDays(2))))
                        .once(session(2, NOW.plus(Duration.ofDays(6)))));
    }

    /// Sends a letter to somebody and gives the address its reply goes to.
    String sent(ParticipantId to, Words words) {
        return sent(Letter.to(to, "1", words, NOW));
    }

    String sent(Letter letter) {
        var mark = new LinkSigner(keys()).mark(Somebody.SPRING, letter.id());
        store.save(
                Somebody.SPRING, Changes.NONE.put(letter.sendingUntil(NOW, mark).sentAs("ses-1")));
        return "reply+" + mark + "@" + DOMAIN;
    }

    /// Lets a mail arrive whose sender is proven.
    Hearing arrive(String to, String mail) {
        return arrive(to, mail, Verdict.PASS);
    }

    Hearing arrive(String to, String mail, Verdict dmarc) {
        laid(to, mail);
        return new HearReplies(this)
                .hear(new Arrival("mail-" + arrived, now, List.of(to), dmarc, Verdict.PASS, Verdict.PASS));
    }

    /// A mail that lies there and was not heard yet.
    Arrival laid(String to, String mail) {
        mails.put("mail-" + ++arrived, mail.getBytes(UTF_8));
        return last(to);
    }

    Arrival last(String to) {
        return new Arrival("mail-" + arrived, now, List.of(to), Verdict.PASS, Verdict.PASS, Verdict.PASS);
    }

    /// A plain reply as a mail program sends it.
    static String mail(String from, String words, String... headers) {
        return "From: " + from + "\r\nMessage-ID: <" + Integer.toHexString((from + words).hashCode())
                + "@mail.example.org>\r\n"
                + "References: <first@example.org>\r\nSubject: Re: Votre lettre\r\n" + String.join("", headers)
                + "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n";
    }

    static String calendar(String from, String status, int sequence) {
        return calendar(from, from, status, sequence, TO_COME);
    }

    static String calendar(String from, String attendee, String status, int sequence, String session) {
        return "From: " + from + "\r\nMessage-ID: <calendar-" + status + sequence
                + "@example.org>\r\nSubject: Declined\r\nAuto-Submitted: auto-generated\r\n"
                + "Content-Type: text/calendar; method=REPLY; charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
                + "METHOD:REPLY\r\nBEGIN:VEVENT\r\nUID:" + Invitation.uidOf(Somebody.SPRING, "session#" + session)
                + "\r\nDTSTAMP:20270203T093000Z\r\nSEQUENCE:" + sequence + "\r\nATTENDEE;PARTSTAT=" + status
                + ":mailto:"
                + attendee + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    static SessionFacts facts(String session) {
        return new SessionFacts(
                session,
                LINA_WALTER,
                FEBRUARY,
                1,
                NOW.minus(Duration.ofDays(2)),
                15,
                Format.ROTATING_PAIR,
                true,
                "Lina Martin",
                List.of("Walter Martin"),
                List.of("walter@example.org"),
                new Skill("data.viz"),
                "",
                "",
                0);
    }

    /// The letters of a kind that wait to be sent.
    List<Letter> letters(Class<? extends Words> kind) {
        return store.all(Somebody.SPRING, Letter.class).stream()
                .filter(letter -> letter.state() == Letter.State.PENDING)
                .filter(letter -> kind.isInstance(letter.words()))
                .toList();
    }

    Map<String, Entry> everything() {
        return store.everything(Somebody.SPRING);
    }

    <E extends Entry> Optional<E> find(Class<E> kind, String id) {
        return store.find(Somebody.SPRING, kind, id);
    }

    /// What the program did on replies, as it wrote back.
    List<Deed> deeds() {
        return letters(Words.ReplyNoted.class).stream()
                .map(letter -> ((Words.ReplyNoted) letter.words()).deed())
                .toList();
    }

    /// What it did not understand, as it wrote back.
    List<Puzzle> puzzles() {
        return letters(Words.ReplyNotUnderstood.class).stream()
                .map(letter -> ((Words.ReplyNotUnderstood) letter.words()).puzzle())
                .toList();
    }

    boolean holdsMail() {
        return !mails.isEmpty();
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    private static Cohort cohort(Phase phase, Contact reader) {
        return CohortBuilder.builder(Somebody.cohort())
                .sessionsPerMonth(2)
                .audience(List.of(reader))
                .phase(phase)
                .firstRound(FEBRUARY)
                .build();
    }

    private static Participant answered(Participant person) {
        return Somebody.answering(person, List.of("data.viz"), List.of("skill.negotiate"));
    }

    private static Pair pair() {
        return new Pair(
                LINA_WALTER,
                0,
                List.of(LINA),
                new ParticipantId("walter"),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(new Skill("data.viz"), 1, 1, 4)),
                List.of(new Showing(new Skill("skill.negotiate"), 1, 1, 4)),
                812,
                FEBRUARY,
                FEBRUARY);
    }

    private static Session session(int number, Instant starts) {
        return new Session(
                LINA_WALTER,
                FEBRUARY,
                number,
                0,
                starts,
                15,
                Posture.JUNIOR_MENTORS,
                new Skill("data.viz"),
                "",
                0,
                Session.State.PLANNED);
    }

    static Recipient.Reader reader() {
        return new Recipient.Reader(Met.fingerprint("board@example.org"));
    }

    @Override
    public Optional<byte[]> open(String key, int most) {
        return Optional.ofNullable(mails.get(key));
    }

    @Override
    public void discard(String key) {
        mails.remove(key);
    }

    @Override
    public ProgramStore store() {
        return store;
    }

    @Override
    public Idempotency idempotency() {
        return idempotency;
    }

    @Override
    public Inbox inbox() {
        return this;
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public KeyRing keys() {
        return new SomeKeys();
    }

    @Override
    public WorkingDays workingDays() {
        return new FrenchWorkingDays();
    }
}
