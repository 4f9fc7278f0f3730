package org.doublesens.api.people;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
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
        var phase = visit.cohort().phase();
        if (!phase.isRunning() || phase.compareTo(Phase.MATCHING) < 0) {
            return Reply.notice(phase.isRunning() ? Page.Notice.Kind.NOT_YET : Page.Notice.Kind.STAGE_CLOSED);
        }
        var pairs = pairs(visit);
        var proposed = pairs.stream().anyMatch(pair -> pair.state() == Pair.State.PROPOSED);
        if (pairs.isEmpty()) {
            return Reply.notice(Page.Notice.Kind.NOT_YET);
        }
        return Reply.page(page(visit, pairs, proposed ? Outcome.ASKED : Outcome.ALREADY));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return Reply.to(
                acts.approvePairs(visit.cohortId()),
                outcome -> page(visit, pairs(visit), outcome),
                faults -> page(visit, pairs(visit), Outcome.ASKED));
    }

    private List<Pair> pairs(Visit visit) {
        return store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() != Pair.State.ENDED)
                .toList();
    }

    private Page page(Visit visit, List<Pair> pairs, Outcome outcome) {
        var people = store.participants(visit.cohortId()).stream()
                .collect(Collectors.toMap(Participant::id, Function.identity()));
        return new Page.Review(visit.cohort(), pairs, people, waiting(visit, pairs, people), outcome);
    }

    /// Those who pledged and are in no pair.
    private List<Page.Review.Waiting> waiting(Visit visit, List<Pair> pairs, Map<String, Participant> people) {
        var paired = pairs.stream().flatMap(pair -> pair.people().stream()).collect(Collectors.toSet());
        return people.values().stream()
                .filter(person -> person.standing() == Standing.PLEDGED || person.standing() == Standing.WAITING)
                .filter(person -> !paired.contains(person.participantId()))
                .sorted((one, other) -> one.participantId().compareTo(other.participantId()))
                .map(person -> acts.whyWaiting(visit.cohortId(), person))
                .toList();
    }
}
