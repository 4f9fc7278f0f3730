package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.doublesens.local.states.language.Flow;
import org.doublesens.local.states.language.Transition;
import org.doublesens.local.states.query.Variables;
import org.jspecify.annotations.Nullable;

/// One line of states being walked: an execution's own, a branch's, or an item's.
///
/// Each state is a task of its own on the timeline, so that long lines need no deep stack and parallel ones take turns.
final class Walk {

    private final Execution execution;
    private final Flow flow;
    private final Variables variables;
    private final Map<String, Object> item;
    private final Consumer<Ending> onEnd;
    private long lastEvent;
    private boolean over;
    private @Nullable Visit visit;

    /// `item` is what the context object tells about the item at hand, nothing outside a map.
    Walk(
            Execution execution,
            Flow flow,
            Variables variables,
            Map<String, Object> item,
            long lastEvent,
            Consumer<Ending> onEnd) {
        this.execution = execution;
        this.flow = flow;
        this.variables = variables;
        this.item = item;
        this.lastEvent = lastEvent;
        this.onEnd = onEnd;
    }

    Execution execution() {
        return execution;
    }

    Variables variables() {
        return variables;
    }

    Map<String, Object> item() {
        return item;
    }

    void start(JsonNode input) {
        enterSoon(flow.startAt(), input);
    }

    void leave(Transition transition, JsonNode output) {
        switch (transition) {
            case Transition.Next(var state) -> enterSoon(state, output);
            case Transition.End() -> end(new Ending.Finished(output));
            case Transition.Nowhere() -> throw new IllegalStateException("a state led nowhere");
        }
    }

    void end(Ending ending) {
        if (!over) {
            over = true;
            onEnd.accept(ending);
        }
    }

    void abort() {
        if (!over) {
            over = true;
            if (visit != null) {
                visit.abort();
            }
        }
    }

    /// Notes that the state a branch broke in is given up (recorded: PARALLEL_CATCH_ERROR_OUTPUT).
    void recordBroken() {
        if (visit != null) {
            visit.recordAborted();
        }
    }

    boolean isOver() {
        return over;
    }

    long record(EventType type, Details details) {
        lastEvent = execution.record(type, lastEvent, details);
        return lastEvent;
    }

    /// The states it is in: its own, then those inside of it.
    List<String> current() {
        return over || visit == null ? List.of() : visit.current();
    }

    private void enterSoon(String state, JsonNode input) {
        execution.agenda().soon(() -> enter(state, input));
    }

    private void enter(String state, JsonNode input) {
        if (!over) {
            visit = new Visit(this, flow.state(state), input);
            visit.begin();
        }
    }
}
