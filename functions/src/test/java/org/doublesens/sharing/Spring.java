package org.doublesens.sharing;

import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Keeper;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;
import org.doublesens.program.WorkingDays;

/// A cohort at the end of its exchanges, with a clock that the test turns.
final class Spring {
    static final Skill PROMPTING = new Skill("ai.prompting");
    static final Skill LEADING = new Skill("skill.lead");
    static final YearMonth APRIL = YearMonth.of(2027, 4);

    /// A Tuesday.
    static final Instant MAY = Instant.parse("2027-05-11T07:30:00Z");

    final MemoryStore store = new MemoryStore();
    final WorkingDays workingDays = new FrenchWorkingDays();
    Instant now = MAY;
    final InstantSource clock = () -> now;

    Spring(int pairs) {
        this(pairs, cohort());
    }

    Spring(int pairs, Cohort cohort) {
        store.save(
                SPRING,
                Changes.NONE.once(cohort.startingRoundsIn(YearMonth.of(2027, 2)).in(Phase.EXCHANGES)));
        IntStream.range(0, pairs).forEach(this::addPair);
    }

    private void addPair(int number) {
        var ana = paired(answering(junior("ana" + number), List.of(PROMPTING.code()), List.of(LEADING.code())));
        var walter = paired(answering(senior("walter" + number), List.of(LEADING.code()), List.of(PROMPTING.code())));
        var juniors = List.of(ana.participantId());
        var pair = new Pair(
                Pair.idOf(juniors, walter.participantId()),
                0,
                juniors,
                walter.participantId(),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4)),
                List.of(new Showing(LEADING, 1, 1, 4)),
                900,
                YearMonth.of(2027, 2),
                APRIL);
        var session = new Session(
                pair.pairId(),
                APRIL,
                1,
                0,
                Instant.parse("2027-04-13T09:00:00Z"),
                15,
                Posture.JUNIOR_MENTORS,
                PROMPTING,
                "",
                0,
                Session.State.HELD);
        store.save(SPRING, Changes.NONE.once(List.of(ana, walter, pair, session)));
    }

    private static Participant paired(Participant person) {
        return person.pledging(MAY).standing(Participant.Standing.PAIRED);
    }

    void add(Participant person) {
        store.save(SPRING, Changes.NONE.put(person));
    }

    void learnt(String author, String text, Lesson.Share share) {
        var person = new ParticipantId(author);
        var session = store.all(SPRING, Pair.class).stream()
                .filter(pair -> pair.includes(person))
                .map(pair -> Session.idOf(APRIL, pair.pairId(), 1))
                .findFirst()
                .orElseThrow();
        store.save(SPRING, Changes.NONE.once(new Lesson(session, person, 0, PROMPTING, text, share)));
    }

    Survey survey(String person, int level) {
        var wished = person.startsWith("ana") ? LEADING : PROMPTING;
        return new Survey(
                new ParticipantId(person), 0, Map.of(wished, level), "", 9, Survey.Again.SAME_ROLE, now, null);
    }

    AskClosingSurvey.Result askClosingSurvey() {
        return new AskClosingSurvey(store, workingDays, clock).run(new AskClosingSurvey.Request(SPRING));
    }

    ComposeDigest.Result composeDigest() {
        return new ComposeDigest(store, workingDays, clock).run(new ComposeDigest.Request(SPRING));
    }

    Noted approve() {
        return new ApproveDigest(store, clock).approve(SPRING, Map.of(), Set.of());
    }

    /// From the survey to the digest that is out.
    void share() {
        askClosingSurvey();
        composeDigest();
        approve();
        shareDigest();
    }

    ShareDigest.Result shareDigest() {
        return new ShareDigest(store, workingDays, clock).run(new ShareDigest.Request(SPRING));
    }

    /// Does what is due until then, as the machine's loop does.
    void until(String instant) {
        var end = Instant.parse(instant);
        for (var due = store.due(SPRING, end, 1); !due.isEmpty(); due = store.due(SPRING, end, 1)) {
            var appointment = due.getFirst();
            now = appointment.at().isAfter(now) ? appointment.at() : now;
            store.save(
                    SPRING,
                    keeper(appointment).keep(store.cohort(SPRING), appointment).remove(appointment));
        }
        now = end;
    }

    private Keeper keeper(Appointment due) {
        return switch (due.act()) {
            case REMIND_SURVEY -> new RemindSurvey(store, clock);
            case REMIND_APPROVAL -> new RemindApproval(store, clock);
            case ASK_ECHO -> new AskEcho(store, clock);
            case CLOSE_GATE -> (cohort, closing) -> Changes.NONE.open(closing.subject());
            default -> throw new IllegalStateException("not of this stage: " + due.act());
        };
    }

    List<String> letters(String kind) {
        return store.all(SPRING, Letter.class, kind + "#").stream()
                .map(Letter::id)
                .toList();
    }

    Gate gate(String name) {
        return store.find(SPRING, Gate.class, name).orElseThrow();
    }

    Digest digest() {
        return store.find(SPRING, Digest.class, Digest.ID).orElseThrow();
    }

    Phase phase() {
        return store.cohort(SPRING).phase();
    }
}
