package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;

/// Walks all branches of a parallel state; the first that breaks breaks the state, whose other branches are aborted.
final class Branching implements Work {

    private final Visit visit;
    private final State.Parallel state;
    private final List<Walk> walks = new ArrayList<>();

    Branching(Visit visit, State.Parallel state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void attempt() throws EvaluationFailed {
        var input = visit.evaluate(state.arguments(), visit.input());
        var started = visit.walk().record(EventType.ParallelStateStarted, Details.none());
        var results = new JsonNode[state.branches().size()];
        walks.clear();
        for (var index = 0; index < results.length; index++) {
            var branch = index;
            walks.add(new Walk(
                    visit.walk().execution(),
                    state.branches().get(index),
                    visit.walk().variables().inner(),
                    visit.walk().item(),
                    started,
                    ending -> ended(branch, ending, results)));
        }
        if (walks.isEmpty()) {
            succeed(results);
        }
        List.copyOf(walks).forEach(walk -> walk.start(input));
    }

    private void succeed(JsonNode[] results) {
        visit.walk().record(EventType.ParallelStateSucceeded, Details.none());
        visit.complete(
                JsonNodeFactory.instance.arrayNode().addAll(List.of(results)), state.shaping(), state.transition());
    }

    private void ended(int branch, Ending ending, JsonNode[] results) {
        switch (ending) {
            case Ending.Broken(var failure) -> {
                walks.get(branch).recordBroken();
                walks.forEach(Walk::abort);
                visit.broken(failure);
            }
            case Ending.Finished(var output) -> {
                results[branch] = output;
                if (walks.stream().allMatch(Walk::isOver)) {
                    succeed(results);
                }
            }
        }
    }

    @Override
    public void abort() {
        walks.forEach(Walk::abort);
    }

    @Override
    public List<String> inside() {
        return walks.stream().flatMap(walk -> walk.current().stream()).toList();
    }
}
