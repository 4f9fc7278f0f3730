package org.doublesens.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Hours;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Publishes the approved pairs; pairs nobody approved are published only where the cohort asked for that.
public final class PublishPairs implements Stage<PublishPairs.Request, PublishPairs.Result> {
    /// A month with fewer working days left is no round; the first one is the month after.
    private static final int LEAST_DAYS = 10;

    public record Request(CohortId cohortId) {}

    /// @param published   whether the pairs are out; else the machine waits for the review again
    /// @param rounds      the months of the cohort, empty until published
    public record Result(boolean published, int pairs, int waiting, List<YearMonth> rounds, long waitSeconds) {
        public Result {
            rounds = List.copyOf(rounds);
        }
    }

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public PublishPairs(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Result run(Request request) {
        var cohort = store.cohort(request.cohortId());
        var run = store.find(cohort.cohortId(), MatchingRun.class, MatchingRun.FIRST)
                .orElseThrow(() -> new IllegalStateException("nothing was proposed in " + cohort.id()));
        return mayPublish(cohort, run) ? publish(cohort, run) : askAgain(cohort);
    }

    private static boolean mayPublish(Cohort cohort, MatchingRun run) {
        var policy = cohort.pairing();
        return !policy.review() || run.approved() != null || policy.publishUnreviewed();
    }

    private Result publish(Cohort cohort, MatchingRun run) {
        var now = clock.instant();
        var open = cohort.firstRound() == null ? opened(cohort, run, now) : cohort;
        var month = open.rounds().getFirst();
        var people = store.participants(cohort.cohortId()).stream()
                .collect(Collectors.toMap(Participant::participantId, Function.identity()));
        var publishing = new Publishing(people, month, now);
        var pairs = store.all(cohort.cohortId(), Pair.class);
        var meeting = new HashSet<ParticipantId>();
        var units = new ArrayList<Changes>();
        for (var pair : pairs) {
            if (run.proposes(pair) && canMeet(pair, people::get)) {
                units.add(publishing.pair(pair));
                meeting.addAll(pair.people());
            }
        }
        people.values().stream()
                .filter(person -> person.standing() == Standing.PLEDGED && !meeting.contains(person.participantId()))
                .map(person -> publishing.waiting(person, why(run, person)))
                .forEach(units::add);
        store.saveEach(cohort.cohortId(), units);
        return result(open);
    }

    /// Somebody may have left since the pair was proposed; the partner then waits.
    private static boolean canMeet(Pair pair, Function<ParticipantId, Participant> people) {
        return pair.people().stream().map(people).allMatch(person -> person.standing() == Standing.PLEDGED);
    }

    private static MatchingRun.Unmatched why(MatchingRun run, Participant person) {
        return run.unmatched().getOrDefault(person.participantId(), Publishing.unexplained());
    }

    /// Settles the first month before anything else, so that a retry on another day keeps it.
    private Cohort opened(Cohort cohort, MatchingRun run, Instant now) {
        var changes = Changes.NONE.update(cohort.in(Phase.EXCHANGES).startingRoundsIn(firstRound(cohort.dayAt(now))));
        if (cohort.pairing().review() && run.approved() == null) {
            changes = changes.once(Letter.toOrganiser("published", new Words.ReviewOverdue(true), now));
        }
        store.save(cohort.cohortId(), changes);
        return store.cohort(cohort.cohortId());
    }

    YearMonth firstRound(LocalDate today) {
        var month = YearMonth.from(today);
        var enough = !days.plus(today, LEAST_DAYS).isAfter(month.atEndOfMonth());
        return enough ? month : month.plusMonths(1);
    }

    private Result result(Cohort cohort) {
        var now = store.participants(cohort.cohortId());
        var waiting = now.stream()
                .filter(person -> person.standing() == Standing.WAITING)
                .count();
        var pairs = store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .count();
        return new Result(true, (int) pairs, (int) waiting, cohort.rounds(), 1);
    }

    /// Nothing is published by itself: the organiser is told, and the wait begins anew.
    private Result askAgain(Cohort cohort) {
        var now = clock.instant();
        var today = days.onOrAfter(cohort.dayAt(now));
        var closes = days.plus(today, cohort.timing().reviewDays());
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .put(Gate.of(Gate.REVIEW, 1))
                        .once(new Appointment(Hours.evening(closes, cohort.zone()), Act.CLOSE_GATE, Gate.REVIEW))
                        .once(Letter.toOrganiser(today.toString(), new Words.ReviewOverdue(false), now)));
        return new Result(false, 0, 0, List.of(), Wait.seconds(store, cohort.cohortId(), now));
    }
}
