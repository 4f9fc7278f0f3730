package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.CHECK_PAIR;
import static org.doublesens.program.Appointment.Act.CLOSE_GATE;
import static org.doublesens.program.Appointment.Act.PULSE;
import static org.doublesens.program.Appointment.Act.SESSION_TOMORROW;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Stage;

/// Ends a round: what nobody spoke of for a week is unknown, and what no longer has a subject is struck off.
///
/// Sessions of the last days keep their pulse; it is asked while the next round or stage runs.
public final class CloseRound implements Stage<CloseRound.Request, CloseRound.Result> {
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(AskPulse.CLOSING);

    public record Request(CohortId cohortId, YearMonth round) {}

    /// @param open sessions whose people may still say whether they took place, or that are still to come
    public record Result(int held, int missed, int cancelled, int unknown, int open) {}

    private final ProgramStore store;
    private final Pulses pulses;
    private final InstantSource clock;

    public CloseRound(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.pulses = new Pulses(store);
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> close(store.cohort(request.cohortId()), request.round()));
    }

    private Result close(Cohort cohort, YearMonth round) {
        var id = cohort.cohortId();
        var now = clock.instant();
        var settled = new ArrayList<Session>();
        for (var session : store.all(id, Session.class, round + "#")) {
            settled.add(isForgotten(session, now) ? settle(id, session) : session);
        }
        store.saveEach(id, stale(id, round, settled));
        if (RoundTimes.isLast(cohort, round)) {
            store.saveEach(id, checks(id));
        }
        return count(settled);
    }

    private static boolean isForgotten(Session session, Instant now) {
        return session.state() == Session.State.PLANNED
                && !session.ends().plus(TIME_TO_ANSWER).isAfter(now);
    }

    private Session settle(CohortId cohort, Session session) {
        var settled = session.in(PulseOutcome.atLast(pulses.of(cohort, session)));
        store.save(cohort, Changes.NONE.update(settled));
        return settled;
    }

    /// One unit for each appointment that has lost its subject; the round's own end is among them.
    private List<Changes> stale(CohortId cohort, YearMonth round, List<Session> sessions) {
        var states = sessions.stream().collect(Collectors.toMap(Session::id, Session::state));
        return store.all(cohort, Appointment.class).stream()
                .filter(appointment -> isStale(appointment, round, states))
                .map(Changes.NONE::remove)
                .toList();
    }

    /// After the last round nobody looks whether pairs still meet.
    private List<Changes> checks(CohortId cohort) {
        return store.all(cohort, Appointment.class).stream()
                .filter(appointment -> appointment.act() == CHECK_PAIR)
                .map(Changes.NONE::remove)
                .toList();
    }

    private static boolean isStale(Appointment appointment, YearMonth round, Map<String, Session.State> states) {
        var subject = appointment.subject();
        if (appointment.act() == CLOSE_GATE) {
            return subject.equals(Gate.ofRound(round));
        }
        var belongsToSession = appointment.act() == SESSION_TOMORROW || appointment.act() == PULSE;
        return belongsToSession && subject.startsWith(round + "#") && states.get(subject) != Session.State.PLANNED;
    }

    private static Result count(List<Session> sessions) {
        var by = sessions.stream().collect(Collectors.groupingBy(Session::state, Collectors.summingInt(any -> 1)));
        return new Result(
                by.getOrDefault(Session.State.HELD, 0),
                by.getOrDefault(Session.State.MISSED, 0),
                by.getOrDefault(Session.State.CANCELLED_BY_JUNIOR, 0)
                        + by.getOrDefault(Session.State.CANCELLED_BY_SENIOR, 0)
                        + by.getOrDefault(Session.State.CALLED_OFF, 0),
                by.getOrDefault(Session.State.UNKNOWN, 0),
                by.getOrDefault(Session.State.PLANNED, 0));
    }
}
