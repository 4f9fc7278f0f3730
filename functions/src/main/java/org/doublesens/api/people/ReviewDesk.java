package org.doublesens.api.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;

/// The organiser looks at the proposed pairs and lets them go.
final class ReviewDesk implements Desk {
    private final ProgramStore store;
    private final Acts acts;

    ReviewDesk(ProgramStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return ShortPage.or("pairs", visit, query, () -> shortly(visit));
    }

    private Reply shortly(Visit visit) {
        return run(visit)
                .map(run -> Reply.page(page(visit, run.approved() == null ? Outcome.ASKED : Outcome.ALREADY)))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NOT_YET));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return Reply.to(
                acts.approvePairs(visit.cohortId()),
                outcome -> page(visit, outcome),
                faults -> page(visit, Outcome.ASKED));
    }

    private Page page(Visit visit, Outcome outcome) {
        var run = run(visit);
        var pairs = store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair ->
                        pair.state() == Pair.State.MEETING || run.stream().anyMatch(one -> one.proposes(pair)))
                .toList();
        var people = store.participants(visit.cohortId()).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return new Page.Review(visit.cohort(), pairs, people, waiting(visit, people), outcome);
    }

    private List<Page.Review.Waiting> waiting(Visit visit, Map<String, Participant> people) {
        return run(visit).map(MatchingRun::unmatched).orElse(Map.of()).entrySet().stream()
                .filter(waiting -> people.containsKey(waiting.getKey().value()))
                .sorted(Map.Entry.comparingByKey())
                .map(waiting -> new Page.Review.Waiting(
                        Objects.requireNonNull(people.get(waiting.getKey().value())),
                        waiting.getValue().blocked(),
                        waiting.getValue().wayOut()))
                .toList();
    }

    private Optional<MatchingRun> run(Visit visit) {
        return store.find(visit.cohortId(), MatchingRun.class, MatchingRun.FIRST);
    }
}
