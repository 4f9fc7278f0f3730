package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.doublesens.figures.Helpless;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.pairing.AdjustPairs;
import org.doublesens.pairing.Adjusted;
import org.doublesens.pairing.Adjustment;
import org.doublesens.pairing.ApprovePairs;
import org.doublesens.pairing.ExplainPair;
import org.doublesens.pairing.Simulate;
import org.doublesens.program.Cohort;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;

/// The matching as HR reviews it: what is proposed and why, what a change would do, and the approval.
final class MatchDesk {
    private static final String PREVIEW = "preview";
    private static final String DONE = "done";

    private final ProgramStore store;
    private final Pages pages;
    private final AdjustPairs adjusting;
    private final ApprovePairs approving;
    private final ExplainPair explaining;
    private final Simulate simulating;

    MatchDesk(Services services) {
        store = services.store();
        pages = new Pages(services::keys);
        adjusting = new AdjustPairs(store, services.clock());
        approving = new ApprovePairs(store, services.clock());
        explaining = new ExplainPair(store, services.clock());
        simulating = new Simulate(store, services.clock());
    }

    /// The proposal as a whole, with the ETag that an adjustment or the approval may name.
    HttpResponse proposal(HttpRequest request, Cohort cohort) {
        return first(cohort)
                .map(run -> Etag.of(run).on(request, HttpResponse.json(200, MatchView.of(run))))
                .orElseGet(Problems::notFound);
    }

    /// The pairs: proposed ones while the review lasts, later those that meet and those that ended.
    HttpResponse pairs(HttpRequest request, Cohort cohort) {
        var run = first(cohort).orElse(null);
        var pairs = Shelves.only(
                pair -> pair.state() != Pair.State.PROPOSED || (run != null && run.proposes(pair)),
                Shelves.of(store, cohort.cohortId(), Pair.class, ""));
        var helpless = Helpless.in(store, cohort);
        return pages.of(request, "pairs", pairs, Pair::id, pair -> PairView.of(pair, run, helpless));
    }

    /// One pair with its reasons in words and the parts of its score.
    HttpResponse pair(HttpRequest request, Cohort cohort) {
        return request.pathParameter("pairId")
                .flatMap(id -> store.find(cohort.cohortId(), Pair.class, id))
                .map(pair -> HttpResponse.json(200, explained(cohort, pair)))
                .orElseGet(Problems::notFound);
    }

    private PairView explained(Cohort cohort, Pair pair) {
        var people = pair.people().stream()
                .flatMap(id -> store.find(cohort.cohortId(), Participant.class, id.value()).stream())
                .toList();
        return PairView.of(pair, first(cohort).orElse(null), Helpless.in(store, cohort))
                .with(pair, people, explaining.split(cohort, pair), cohort.catalogue());
    }

    /// Who has no partner and why.
    HttpResponse waiting(HttpRequest request, Cohort cohort) {
        var waiting = first(cohort).map(run -> WaitingView.all(run.unmatched())).orElse(List.of());
        return pages.of(request, "waiting", waiting, row -> row.participantId().value(), Function.identity());
    }

    HttpResponse preview(HttpRequest request, Cohort cohort) {
        return adjusted(
                request,
                PREVIEW,
                (wishes, why) -> adjusting.preview(cohort.cohortId(), wishes, Caller.asking(request, why)));
    }

    HttpResponse adjust(HttpRequest request, Cohort cohort) {
        return guarded(
                request,
                cohort,
                seen -> adjusted(
                        request,
                        DONE,
                        (wishes, why) -> adjusting.adjust(
                                cohort.cohortId(),
                                wishes,
                                Caller.asking(request, why).seeing(seen))));
    }

    HttpResponse approve(HttpRequest request, Cohort cohort) {
        return guarded(
                request,
                cohort,
                seen -> Reason.read(
                        request,
                        why -> Answers.of(approving.approve(
                                cohort.cohortId(), Caller.asking(request, why).seeing(seen)))));
    }

    /// What a matching of all who answered would give, under this policy or another; nothing is kept, nobody mailed.
    HttpResponse simulate(HttpRequest request, Cohort cohort) {
        return Body.readOrEmpty(request, body -> simulate(cohort, body));
    }

    private HttpResponse simulate(Cohort cohort, JsonNode body) {
        var mistakes = new Mistakes();
        var fields = Fields.of(body, mistakes);
        var policy = CohortReader.pairing(fields.objectIfAny("pairing"), cohort.pairing());
        fields.end();
        return mistakes.isEmpty()
                ? HttpResponse.json(200, SimulationView.ofGroups(simulating.answered(cohort.cohortId(), policy)))
                : Problems.unprocessable(mistakes.all());
    }

    /// What is asked of the proposal, and why.
    private interface Asking {
        Adjusted answer(List<Adjustment> wishes, String why);
    }

    private static HttpResponse adjusted(HttpRequest request, String outcome, Asking asking) {
        return Body.read(request, body -> {
            var mistakes = new Mistakes();
            var fields = Fields.of(body, mistakes);
            var wishes = AdjustmentReader.read(fields, mistakes);
            var why = fields.prose("why", Caller.MOST_WHY);
            fields.end();
            return mistakes.isEmpty()
                    ? said(outcome, asking.answer(wishes, why))
                    : Problems.unprocessable(mistakes.all());
        });
    }

    private static HttpResponse said(String outcome, Adjusted adjusted) {
        return switch (adjusted) {
            case Adjusted.Done(var effect) ->
                HttpResponse.json(200, MatchView.Change.of(outcome, effect))
                        .with(
                                "etag",
                                Etag.of(effect.version() + (outcome.equals(DONE) ? 1 : 0))
                                        .text());
            case Adjusted.Already() -> HttpResponse.json(200, MatchView.Change.already());
            case Adjusted.Closed(var why) -> Answers.of(new Noted.Closed(why));
            case Adjusted.Refused(var problems) -> Problems.unprocessable(problems);
        };
    }

    /// An act that may be done without looking first; whoever says what they saw changes nothing else.
    private HttpResponse guarded(HttpRequest request, Cohort cohort, Function<Optional<Integer>, HttpResponse> act) {
        return first(cohort)
                .map(run -> Etag.of(run)
                        .guardIfSaid(
                                request,
                                () -> act.apply(request.header("if-match").map(said -> run.version()))))
                .orElseGet(Problems::notFound);
    }

    private Optional<MatchingRun> first(Cohort cohort) {
        return store.find(cohort.cohortId(), MatchingRun.class, MatchingRun.FIRST);
    }
}
