package org.doublesens.api.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.doublesens.figures.ToDos;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.ConsolePage.OnePair.Option;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.PairLine;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.Question;
import org.doublesens.pages.console.Waiter;
import org.doublesens.pairing.ApprovePairs;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ToDo;
import org.doublesens.program.Twosome;
import org.jspecify.annotations.Nullable;

/// The proposal under the organiser's eyes, and the pairs once they are published.
final class PairsRoom implements Room {
    private final ProgramStore store;
    private final ApprovePairs approving;
    private final Wishes wishes;

    PairsRoom(Services services) {
        this.store = services.store();
        this.approving = new ApprovePairs(store, services.clock());
        this.wishes = new Wishes(services);
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.segment(1)) {
            case "" -> all(visit);
            case "one" -> one(visit);
            case "preview" -> preview(visit);
            case "approve" -> sure(visit);
            default -> Answer.nothing();
        };
    }

    @Override
    public Answer act(Visit visit, Form form) {
        return switch (visit.segment(1)) {
            case "change" ->
                Wishes.read(form).map(wish -> wishes.save(visit, wish, form)).orElseGet(Answer::nothing);
            case "approve" ->
                Answer.of(approving.approve(visit.cohortId(), Wishes.asked(form)), "pairs", Done.PAIRS_APPROVED);
            default -> Answer.nothing();
        };
    }

    private Answer all(Visit visit) {
        var people = new People(store.participants(visit.cohortId()));
        var pairs = store.all(visit.cohortId(), Pair.class);
        return open(visit)
                .map(run -> review(visit, run, pairs, people))
                .orElseGet(() -> published(visit, pairs, people));
    }

    private Answer review(Visit visit, MatchingRun run, List<Pair> pairs, People people) {
        var list = PairLists.of(visit, pairs.stream().filter(run::proposes).toList(), people, Set.of());
        return Answer.page(new ConsolePage.Review(
                lines(list.shown(), run),
                list,
                people,
                run.alternatives(),
                waiting(run, people, Set.of()),
                List.copyOf(run.bans()),
                run.version(),
                run.poor(),
                closes(visit)));
    }

    private Answer published(Visit visit, List<Pair> pairs, People people) {
        var meeting = pairs.stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .toList();
        var list = PairLists.of(visit, meeting, people, Set.of());
        var lines = list.shown().stream().map(pair -> new PairLine(pair, false)).toList();
        return Answer.page(new ConsolePage.Pairs(lines, list, people, stillWaiting(visit, people)));
    }

    /// What the latest matching said of those who still have no partner.
    private List<Waiter> stillWaiting(Visit visit, People people) {
        return store.all(visit.cohortId(), MatchingRun.class).stream()
                .max(Comparator.comparing(MatchingRun::at))
                .map(run -> waiting(run, people, Set.of(Standing.WAITING)))
                .orElse(List.of());
    }

    private Answer one(Visit visit) {
        return store.find(visit.cohortId(), Pair.class, visit.segment(2))
                .flatMap(pair -> run(visit).map(run -> one(visit, pair, run)))
                .orElseGet(Answer::nothing);
    }

    private Answer one(Visit visit, Pair pair, MatchingRun run) {
        var pairs = store.all(visit.cohortId(), Pair.class).stream()
                .filter(run::proposes)
                .toList();
        return Answer.page(new ConsolePage.OnePair(
                pair,
                isLocked(pair, run),
                isOpen(visit, run) && run.proposes(pair),
                new People(store.participants(visit.cohortId())),
                options(pair, run, pairs),
                run.version()));
    }

    private static Map<ParticipantId, List<Option>> options(Pair pair, MatchingRun run, List<Pair> pairs) {
        var options = new HashMap<ParticipantId, List<Option>>();
        for (var person : pair.people()) {
            options.put(
                    person,
                    run.alternatives().getOrDefault(person, List.of()).stream()
                            .map(partner -> new Option(partner, juniorBehind(partner, pair, pairs)))
                            .toList());
        }
        return options;
    }

    /// The junior with whom the pair's own would have to exchange seniors to bring a person and a partner together.
    private static @Nullable ParticipantId juniorBehind(ParticipantId partner, Pair pair, List<Pair> pairs) {
        return pairs.stream()
                .filter(other -> other.includes(partner) && !other.id().equals(pair.id()))
                .map(other -> other.juniors().contains(partner)
                        ? partner
                        : other.juniors().getFirst())
                .findFirst()
                .orElse(null);
    }

    private Answer preview(Visit visit) {
        var run = run(visit).filter(it -> isOpen(visit, it));
        return Wishes.read(visit.query())
                .flatMap(wish -> run.map(it -> wishes.preview(visit, wish, it.version(), people(visit))))
                .orElseGet(Answer::nothing);
    }

    private Answer sure(Visit visit) {
        return open(visit)
                .map(run -> Answer.page(new ConsolePage.Sure(
                        Question.APPROVE_PAIRS, run.people() + run.unmatched().size(), run.version())))
                .orElseGet(Answer::nothing);
    }

    private People people(Visit visit) {
        return new People(store.participants(visit.cohortId()));
    }

    private Optional<MatchingRun> run(Visit visit) {
        return store.find(visit.cohortId(), MatchingRun.class, MatchingRun.FIRST);
    }

    /// The proposal, as long as it waits for the organiser.
    private Optional<MatchingRun> open(Visit visit) {
        return run(visit).filter(run -> isOpen(visit, run));
    }

    private static boolean isOpen(Visit visit, MatchingRun run) {
        return run.approved() == null && visit.cohort().phase() == Phase.MATCHING;
    }

    private @Nullable Instant closes(Visit visit) {
        return ToDos.of(store, visit.cohort()).stream()
                .filter(toDo -> toDo.what() == ToDo.What.REVIEW_PAIRS)
                .findFirst()
                .map(ToDo::by)
                .orElse(null);
    }

    private static List<PairLine> lines(List<Pair> pairs, MatchingRun run) {
        return pairs.stream()
                .map(pair -> new PairLine(pair, isLocked(pair, run)))
                .toList();
    }

    private static boolean isLocked(Pair pair, MatchingRun run) {
        return pair.juniors().stream().allMatch(junior -> run.locks().contains(new Twosome(junior, pair.senior())));
    }

    /// @param standings of those who are meant; empty for everybody
    private static List<Waiter> waiting(MatchingRun run, People people, Set<Standing> standings) {
        return run.unmatched().entrySet().stream()
                .filter(entry -> people.has(entry.getKey()))
                .filter(entry -> standings.isEmpty() || standings.contains(standing(people, entry.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Waiter(
                        entry.getKey(),
                        entry.getValue().blocked(),
                        entry.getValue().wayOut()))
                .toList();
    }

    private static Standing standing(People people, ParticipantId id) {
        return Optional.ofNullable(people.byKey().get(id.value()))
                .map(Participant::standing)
                .orElse(Standing.ERASED);
    }
}
