package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;

/// Runs an execution of its own for each item or batch, and bears as many failures as the map tolerates.
final class DistributedRound extends Round {

    private final Tolerance tolerance;
    private final String runArn;
    private final List<Execution> running = new ArrayList<>();
    private int failures;

    DistributedRound(Visit visit, State.Each state, List<JsonNode> items, int concurrency, Tolerance tolerance) {
        super(visit, state, items, concurrency, Quotas.DISTRIBUTED_CHILDREN);
        this.tolerance = tolerance;
        var service = visit.walk().execution().service();
        this.runArn = visit.walk().execution().machine().arn().replace(":stateMachine:", ":mapRun:")
                + "/%s:%s".formatted(label(), FunctionCall.requestId(service));
    }

    @Override
    void begin() throws EvaluationFailed {
        visit.walk().record(EventType.MapRunStarted, Details.none().with("mapRunArn", runArn));
        super.begin();
    }

    @Override
    void begin(int index, JsonNode input) {
        var parent = visit.walk().execution();
        var child = parent.service().child(parent, label(), state.processor(), input);
        running.add(child);
        child.whenEnded(ended -> ended(index, ended));
    }

    private void ended(int index, Execution child) {
        if (!running.remove(child)) {
            return;
        }
        if (child.status() == Status.SUCCEEDED) {
            finished(index, child.output().orElseThrow());
            return;
        }
        failures++;
        if (!tolerance.isExceededBy(failures, size())) {
            finished(
                    index,
                    Failure.of(child.error().orElse(null), child.cause().orElse(null))
                            .output());
            return;
        }
        var failure = Failure.of(
                "States.ExceedToleratedFailureThreshold", "The specified tolerated failure threshold was exceeded");
        visit.walk().record(EventType.MapRunFailed, Details.of(failure));
        failed(failure);
    }

    @Override
    void abortItems() {
        var left = List.copyOf(running);
        running.clear();
        left.forEach(child -> child.stop(null, null));
    }

    @Override
    void succeeded() {
        visit.walk().record(EventType.MapRunSucceeded, Details.none());
    }

    @Override
    List<String> inside() {
        return running.stream().flatMap(child -> child.currentStates().stream()).toList();
    }

    private String label() {
        return state.label().isEmpty() ? state.name().replaceAll("[^A-Za-z0-9_-]", "") : state.label();
    }
}
