package org.doublesens.api.console;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.Question;
import org.doublesens.pages.console.Round;
import org.doublesens.pages.console.Round.Fate;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.roleswap.PreviewSwap;
import org.doublesens.roleswap.SwapRoles;

/// The months of the exchanges: who leads, what was held and what is to come; and the role swap by hand.
final class RoundsRoom implements Room {
    private final ProgramStore store;
    private final InstantSource clock;

    RoundsRoom(Services services) {
        this.store = services.store();
        this.clock = services.clock();
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.segment(1)) {
            case "" -> all(visit);
            case "swap" -> sure(visit);
            default -> Answer.nothing();
        };
    }

    @Override
    public Answer act(Visit visit, Form form) {
        return visit.segment(1).equals("swap") ? swap(visit, form) : Answer.nothing();
    }

    private Answer all(Visit visit) {
        var now = clock.instant();
        var people = new People(store.participants(visit.cohortId()));
        var meeting = store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .toList();
        var meetings = new PairMeetings(store, visit, now);
        var list = PairLists.of(visit, meeting, people, meetings.struggling());
        return Answer.page(new ConsolePage.Rounds(
                rounds(visit, now),
                meetings.of(list.shown()),
                list,
                people,
                !turning(visit).isEmpty()));
    }

    private List<Round> rounds(Visit visit, Instant now) {
        var sessions = store.all(visit.cohortId(), Session.class);
        return visit.cohort().rounds().stream()
                .map(month -> round(
                        month,
                        sessions.stream()
                                .filter(session -> session.round().equals(month))
                                .toList(),
                        month.equals(month(visit)),
                        now))
                .toList();
    }

    private static Round round(YearMonth month, List<Session> sessions, boolean current, Instant now) {
        var fates = new EnumMap<Fate, Integer>(Fate.class);
        sessions.forEach(session -> fates.merge(fate(session, now), 1, Integer::sum));
        var counts = fates.entrySet().stream()
                .map(fate -> new Round.Count(fate.getKey(), fate.getValue()))
                .toList();
        return new Round(
                month,
                current,
                leading(sessions, Posture.JUNIOR_MENTORS),
                leading(sessions, Posture.SENIOR_MENTORS),
                counts);
    }

    private static int leading(List<Session> sessions, Posture posture) {
        return (int) sessions.stream()
                .filter(session -> session.posture() == posture)
                .map(Session::pair)
                .map(PairId::value)
                .distinct()
                .count();
    }

    private static Fate fate(Session session, Instant now) {
        return switch (session.state()) {
            case PLANNED -> session.starts().isAfter(now) ? Fate.TO_COME : Fate.AWAITING;
            case HELD -> Fate.HELD;
            case UNKNOWN -> Fate.UNKNOWN;
            case MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> Fate.FELL_THROUGH;
        };
    }

    private Answer sure(Visit visit) {
        var turning = turning(visit).size();
        return turning == 0
                ? Answer.nothing()
                : Answer.page(new ConsolePage.Sure(Question.SWAP_ROLES, peopleIn(visit), 0));
    }

    private int peopleIn(Visit visit) {
        return store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .mapToInt(pair -> pair.people().size())
                .sum();
    }

    private Answer swap(Visit visit, Form form) {
        var month = month(visit);
        var result = new SwapRoles(store, clock).run(new SwapRoles.Request(visit.cohortId(), month));
        if (result.pairs() == 0) {
            return new Answer.Onward("rounds", result.already() ? Done.ALREADY : Done.TOO_LATE);
        }
        var audit = new Audit(
                clock.instant(),
                "organiser",
                "swap-roles",
                month.toString(),
                Wishes.asked(form).why());
        store.save(visit.cohortId(), Changes.NONE.once(audit));
        return new Answer.Onward("rounds", Done.ROLES_SWAPPED);
    }

    private List<PreviewSwap.Row> turning(Visit visit) {
        return new PreviewSwap(store).of(visit.cohortId(), month(visit));
    }

    private YearMonth month(Visit visit) {
        return visit.cohort().monthAt(clock.instant());
    }
}
