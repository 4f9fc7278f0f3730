package org.doublesens.roleswap;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Side;
import org.doublesens.program.Stage;
import org.doublesens.program.Swap;
import org.doublesens.program.Words;

/// Turns the posture of every pair of a cohort for a month, tells both sides, and lets the next round begin.
///
/// Each pair turns in a transaction of its own and carries the month it turned for; the month's [Swap] comes last. So a
/// run that was killed anywhere is finished by the next, and a month turns once however often it is asked for.
public final class SwapRoles implements Stage<SwapRoles.Request, SwapRoles.Result> {
    public record Request(CohortId cohortId, YearMonth month) {}

    /// @param pairs   turned by this run
    /// @param already the month was complete before
    public record Result(int pairs, boolean already) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public SwapRoles(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> swap(store.cohort(request.cohortId()), request.month()));
    }

    private Result swap(Cohort cohort, YearMonth month) {
        if (!Turning.isDue(cohort, month)) {
            return new Result(0, false);
        }
        if (store.find(cohort.cohortId(), Swap.class, month.toString()).isPresent()) {
            return new Result(0, true);
        }
        var now = clock.instant();
        if (month.isBefore(cohort.monthAt(now))) {
            // The cohort was paused all month long: nobody needs to hear who would have led.
            return new Result(0, false);
        }
        var sessions = store.all(cohort.cohortId(), Session.class);
        var turns = Turning.missing(store.all(cohort.cohortId(), Pair.class), sessions, month);
        var people = people(cohort);
        store.saveEach(
                cohort.cohortId(),
                turns.stream().map(turn -> unit(turn, month, people, now)).toList());
        store.save(cohort.cohortId(), trace(cohort, month, Ledger.of(sessions), now));
        return new Result(turns.size(), false);
    }

    private Map<ParticipantId, Participant> people(Cohort cohort) {
        return store.participants(cohort.cohortId()).stream()
                .collect(toMap(Participant::participantId, Function.identity()));
    }

    private static Changes unit(Turning turn, YearMonth month, Map<ParticipantId, Participant> people, Instant now) {
        var pair = turn.pair();
        return Changes.NONE
                .update(pair)
                .once(pair.people().stream()
                        .map(reader -> letter(turn, month, reader, people, now))
                        .toList());
    }

    private static Letter letter(
            Turning turn, YearMonth month, ParticipantId reader, Map<ParticipantId, Participant> people, Instant now) {
        var pair = turn.pair();
        var side = pair.senior().equals(reader) ? Side.SENIOR : Side.JUNIOR;
        var taught = taughtBy(side, turn.ledger());
        var learnt = taughtBy(side.other(), turn.ledger());
        var words = new Words.RoleSwapped(
                pair.pairId(),
                month,
                names(pair.partnersOf(reader), people),
                leads(side, pair.posture()),
                turn.topic(),
                taught,
                learnt);
        return Letter.to(reader, pair.id() + "#" + month, words, now);
    }

    private static List<String> names(List<ParticipantId> ids, Map<ParticipantId, Participant> people) {
        return ids.stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .map(person -> person.profile().fullName())
                .toList();
    }

    private static boolean leads(Side side, Posture posture) {
        return switch (posture) {
            case JUNIOR_MENTORS -> side == Side.JUNIOR;
            case SENIOR_MENTORS -> side == Side.SENIOR;
        };
    }

    private static int taughtBy(Side side, Ledger ledger) {
        return switch (side) {
            case JUNIOR -> ledger.byJuniors();
            case SENIOR -> ledger.bySeniors();
        };
    }

    /// The month's trace counts every pair that turned, those of a run that was killed before included.
    private Changes trace(Cohort cohort, YearMonth month, Ledger ledger, Instant now) {
        var turned = (int) store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.turned().equals(month) && pair.since().isBefore(month))
                .count();
        var swap = new Swap(month, turned, ledger.byJuniors(), ledger.bySeniors(), now);
        var audit = new Audit(now, "program", "roles-swapped", month.toString(), turned + " pairs turned");
        return Changes.NONE.once(swap).once(audit).open(Gate.ofRound(month.minusMonths(1)));
    }
}
