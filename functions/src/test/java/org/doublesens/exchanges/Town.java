package org.doublesens.exchanges;

import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Entry;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.WorkingDays;

/// A running cohort on a clock that the test pushes: Lina shows Walter prompting and video, he shows her leading.
final class Town implements InstantSource {
    static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    static final YearMonth MARCH = YearMonth.of(2027, 3);
    static final Skill PROMPTING = new Skill("ai.prompting");
    static final Skill VIDEO = new Skill("social.video");
    static final Skill LEADING = new Skill("skill.lead");
    static final ParticipantId LINA = new ParticipantId("lina");
    static final ParticipantId WALTER = new ParticipantId("walter");
    static final WorkingDays DAYS = new FrenchWorkingDays();

    final MemoryStore store = new MemoryStore();
    private Instant now = Instant.parse("2027-02-01T08:00:00Z");

    /// Lina and Walter, in the first month of three.
    static Town withOnePair() {
        var town = new Town();
        town.keep(town.cohort());
        town.arrive(Somebody.junior("lina"), Somebody.senior("walter"));
        return town;
    }

    Cohort cohort() {
        return store.find(SPRING, Cohort.class, SPRING.value())
                .orElseGet(() -> Somebody.cohort().in(Phase.EXCHANGES).startingRoundsIn(FEBRUARY));
    }

    /// Two people move in and meet from the first month on.
    Pair arrive(Participant junior, Participant senior) {
        return arrive(List.of(junior), senior);
    }

    Pair arrive(List<Participant> juniors, Participant senior) {
        juniors.forEach(this::settle);
        settle(senior);
        var ids = juniors.stream().map(Participant::participantId).toList();
        var pair = new Pair(
                Pair.idOf(ids, senior.participantId()),
                0,
                ids,
                senior.participantId(),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4), new Showing(VIDEO, 2, 1, 4)),
                List.of(new Showing(LEADING, 1, 1, 4)),
                80,
                FEBRUARY,
                FEBRUARY);
        keep(pair);
        return pair;
    }

    private void settle(Participant person) {
        var answered = person.intake() == null
                ? Somebody.answering(person, List.of("ai.prompting"), List.of("skill.lead"))
                : person;
        keep(answered.pledging(now).standing(Participant.Standing.PAIRED));
    }

    void keep(Entry entry) {
        store.save(SPRING, Changes.NONE.put(entry));
    }

    void change(ParticipantId person, UnaryOperator<Participant> change) {
        keep(change.apply(person(person)));
    }

    Participant person(ParticipantId id) {
        return store.find(SPRING, Participant.class, id.value()).orElseThrow();
    }

    Pair pair() {
        return store.all(SPRING, Pair.class).getFirst();
    }

    List<Session> sessions() {
        return store.all(SPRING, Session.class);
    }

    Session session() {
        return sessions().getFirst();
    }

    /// A session as somebody else may have planned and settled it.
    Session session(YearMonth round, int number, String starts, Session.State state) {
        var session = new Session(
                pair().pairId(),
                round,
                number,
                0,
                Instant.parse(starts),
                15,
                Posture.JUNIOR_MENTORS,
                PROMPTING,
                "",
                0,
                state);
        keep(session);
        return session;
    }

    List<String> letters(String kind) {
        return store.all(SPRING, Letter.class, kind + "#").stream()
                .map(Letter::id)
                .toList();
    }

    Letter letter(String id) {
        return store.find(SPRING, Letter.class, id).orElseThrow();
    }

    List<Appointment> appointments(Appointment.Act act) {
        return store.all(SPRING, Appointment.class).stream()
                .filter(appointment -> appointment.act() == act)
                .toList();
    }

    PlanRound.Result plan(YearMonth round) {
        return new PlanRound(store, this, DAYS, Rematch.NOBODY).run(new PlanRound.Request(SPRING, round));
    }

    /// Lives until then, and does everything that falls due on the way, at its hour.
    void liveUntil(String instant) {
        var end = Instant.parse(instant);
        var keepers = ExchangeKeepers.all(store, this, DAYS);
        for (var next = store.due(SPRING, end, 1); !next.isEmpty(); next = store.due(SPRING, end, 1)) {
            var due = next.getFirst();
            now = due.at().isAfter(now) ? due.at() : now;
            keep(due, keepers);
        }
        now = end;
    }

    private void keep(Appointment due, Map<Appointment.Act, Keeper> keepers) {
        var keeper = keepers.getOrDefault(due.act(), (cohort, closing) -> Changes.NONE.open(closing.subject()));
        store.save(SPRING, keeper.keep(cohort(), due).remove(due));
    }

    @Override
    public Instant instant() {
        return now;
    }
}
