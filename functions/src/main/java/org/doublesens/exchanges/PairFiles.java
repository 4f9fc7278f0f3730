package org.doublesens.exchanges;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Keynote;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// Finds what is kept of pairs.
final class PairFiles {
    private final ProgramStore store;

    PairFiles(ProgramStore store) {
        this.store = store;
    }

    /// Every pair that meets, in the order of their ids.
    List<PairFile> meeting(CohortId cohort) {
        var people =
                store.participants(cohort).stream().collect(toMap(Participant::participantId, Function.identity()));
        var sessions = store.all(cohort, Session.class).stream().collect(groupingBy(Session::pair));
        return store.all(cohort, Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .flatMap(pair -> file(pair, people, sessions.getOrDefault(pair.pairId(), List.of())).stream())
                .toList();
    }

    /// A pair's file; empty where the pair, or somebody of a pair that meets, is no longer kept.
    Optional<PairFile> find(Cohort cohort, PairId id) {
        return store.find(cohort.cohortId(), Pair.class, id.value()).flatMap(pair -> load(cohort, pair));
    }

    /// A session with the file of its pair; empty where either is not kept.
    Optional<SessionFile> ofSession(Cohort cohort, String id) {
        return store.find(cohort.cohortId(), Session.class, id)
                .flatMap(any -> find(cohort, Session.pairOf(id)))
                .flatMap(pair -> pair.session(id).map(session -> new SessionFile(pair, session)));
    }

    /// The pairs somebody meets in, or is proposed for.
    List<PairFile> of(Cohort cohort, ParticipantId person) {
        return store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() != Pair.State.ENDED && pair.includes(person))
                .flatMap(pair -> load(cohort, pair).stream())
                .toList();
    }

    /// What these people have in their calendars.
    Diary diary(Cohort cohort, List<Participant> people) {
        var ids = people.stream().map(Participant::participantId).toList();
        var pairs = store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> ids.stream().anyMatch(pair::includes))
                .flatMap(pair -> load(cohort, pair).stream())
                .toList();
        return Diary.of(pairs, store.all(cohort.cohortId(), Keynote.class));
    }

    private Optional<PairFile> load(Cohort cohort, Pair pair) {
        var people = pair.people().stream()
                .flatMap(id -> store.find(cohort.cohortId(), Participant.class, id.value()).stream())
                .collect(toMap(Participant::participantId, Function.identity()));
        return file(pair, people, sessions(cohort, pair.pairId()));
    }

    private List<Session> sessions(Cohort cohort, PairId pair) {
        return cohort.rounds().stream()
                .flatMap(
                        round -> store.all(cohort.cohortId(), Session.class, round + "#" + pair.value() + "#").stream())
                .toList();
    }

    /// A partner who was erased is missing from the file of a pair that ended.
    private static Optional<PairFile> file(Pair pair, Map<ParticipantId, Participant> known, List<Session> sessions) {
        var people =
                pair.people().stream().map(known::get).filter(Objects::nonNull).toList();
        return isComplete(pair, people) ? Optional.of(new PairFile(pair, people, sessions)) : Optional.empty();
    }

    private static boolean isComplete(Pair pair, List<Participant> people) {
        return people.size() == pair.people().size() || (pair.state() == Pair.State.ENDED && !people.isEmpty());
    }
}
