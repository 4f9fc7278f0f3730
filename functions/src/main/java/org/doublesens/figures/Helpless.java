package org.doublesens.figures;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Cohort;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;
import org.jspecify.annotations.Nullable;

/// Who needs the organiser's help, once for the weekly letter, the console and the API; never why a pair struggles.
public final class Helpless {
    private final ProgramStore store;
    private final Cohort cohort;
    private final List<Pair> struggling;
    private final Set<ParticipantId> strugglers;
    private @Nullable Map<ParticipantId, MatchingRun.Unmatched> unmatched;

    private Helpless(ProgramStore store, Cohort cohort, List<Pair> struggling) {
        this.store = store;
        this.cohort = cohort;
        this.struggling = struggling;
        strugglers = struggling.stream().flatMap(pair -> pair.people().stream()).collect(Collectors.toSet());
    }

    public static Helpless in(ProgramStore store, Cohort cohort) {
        return new Helpless(store, cohort, cohort.phase() == Phase.EXCHANGES ? struggling(store, cohort) : List.of());
    }

    /// Whether anything of all this holds for somebody who takes part.
    public boolean is(Participant person) {
        return cohort.phase().isRunning()
                && person.isActive()
                && (person.unreachable() || isSilent(person) || mayBeFreed(person) || isOfThem(person));
    }

    /// Whether it holds for the two of a pair.
    public boolean is(Pair pair) {
        return struggling.stream().anyMatch(one -> one.pairId().equals(pair.pairId()));
    }

    /// Pairs the program called for help, and that have not met since.
    List<Pair> pairs() {
        return struggling;
    }

    /// Waits in the exchanges, and the last matching saw no own way out.
    boolean mayBeFreed(Participant person) {
        if (cohort.phase() != Phase.EXCHANGES || person.standing() != Standing.WAITING) {
            return false;
        }
        var why = unmatched().get(person.participantId());
        return why != null && why.wayOut() instanceof WayOut.UpToTheOrganiser;
    }

    /// Did not answer in time, and still may.
    private boolean isSilent(Participant person) {
        return person.standing() == Standing.SILENT
                && switch (cohort.phase()) {
                    case AWARENESS, MATCHING, EXCHANGES -> true;
                    case DRAFT, INTAKE, SHARING, ECHO, ENDED, CANCELLED, FAILED -> false;
                };
    }

    private boolean isOfThem(Participant person) {
        return strugglers.contains(person.participantId());
    }

    private static List<Pair> struggling(ProgramStore store, Cohort cohort) {
        var calls = latestCalls(store, cohort);
        if (calls.isEmpty()) {
            return List.of();
        }
        var held = lastHeld(
                store,
                cohort,
                calls.values().stream().min(Comparator.naturalOrder()).orElseThrow());
        return store
                .findAll(
                        cohort.cohortId(),
                        Pair.class,
                        calls.keySet().stream().map(PairId::value).toList())
                .stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .filter(pair -> held.getOrDefault(pair.pairId(), Instant.MIN).isBefore(calls.get(pair.pairId())))
                .toList();
    }

    private static Map<PairId, Instant> latestCalls(ProgramStore store, Cohort cohort) {
        var calls = new HashMap<PairId, Instant>();
        for (var letter : store.all(cohort.cohortId(), Letter.class, "pair-needs-help#")) {
            if (letter.words() instanceof Words.PairNeedsHelp(var pair, var names)) {
                calls.merge(pair, letter.written(), Helpless::later);
            }
        }
        return calls;
    }

    /// Only months in which somebody may have met since the first call; a session may be moved into the next one.
    private static Map<PairId, Instant> lastHeld(ProgramStore store, Cohort cohort, Instant firstCall) {
        var held = new HashMap<PairId, Instant>();
        var first = YearMonth.from(cohort.dayAt(firstCall)).minusMonths(1);
        for (var round : cohort.rounds()) {
            if (!round.isBefore(first)) {
                store.all(cohort.cohortId(), Session.class, round + "#").stream()
                        .filter(session -> session.state() == Session.State.HELD)
                        .forEach(session -> held.merge(session.pair(), session.starts(), Helpless::later));
            }
        }
        return held;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Read when first somebody waits.
    private Map<ParticipantId, MatchingRun.Unmatched> unmatched() {
        if (unmatched == null) {
            unmatched = store.all(cohort.cohortId(), MatchingRun.class).stream()
                    .max(Comparator.comparing(MatchingRun::at))
                    .map(MatchingRun::unmatched)
                    .orElse(Map.of());
        }
        return unmatched;
    }
}
