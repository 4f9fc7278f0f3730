package org.doublesens.local.states;

import java.util.List;
import java.util.Optional;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.language.State.Guards;

/// What the kinds of states have in common with each other, and what tells them apart in a history.
final class StateEvents {

    private static final Guards NO_GUARDS = new Guards(List.of(), List.of());

    private StateEvents() {}

    static EventType entered(State state) {
        return EventType.valueOf(kind(state) + "StateEntered");
    }

    static EventType exited(State state) {
        return EventType.valueOf(kind(state) + "StateExited");
    }

    static Optional<EventType> aborted(State state) {
        return switch (state) {
            case State.Task _ -> Optional.of(EventType.TaskStateAborted);
            case State.Wait _ -> Optional.of(EventType.WaitStateAborted);
            case State.Parallel _ -> Optional.of(EventType.ParallelStateAborted);
            case State.Each _ -> Optional.of(EventType.MapStateAborted);
            case State.Pass _, State.Choice _, State.Succeed _, State.Fail _ -> Optional.empty();
        };
    }

    /// Only states with others inside say that they failed (recorded: map_state_items_eval_jsonata_fail).
    static Optional<EventType> failed(State state) {
        return switch (state) {
            case State.Parallel _ -> Optional.of(EventType.ParallelStateFailed);
            case State.Each _ -> Optional.of(EventType.MapStateFailed);
            case State.Task _, State.Pass _, State.Choice _, State.Wait _, State.Succeed _, State.Fail _ ->
                Optional.empty();
        };
    }

    static Guards guards(State state) {
        return switch (state) {
            case State.Task task -> task.guards();
            case State.Parallel parallel -> parallel.guards();
            case State.Each each -> each.guards();
            case State.Pass _, State.Choice _, State.Wait _, State.Succeed _, State.Fail _ -> NO_GUARDS;
        };
    }

    static boolean canRetry(State state) {
        return switch (state) {
            case State.Task _, State.Parallel _, State.Each _ -> true;
            case State.Pass _, State.Choice _, State.Wait _, State.Succeed _, State.Fail _ -> false;
        };
    }

    private static String kind(State state) {
        return state instanceof State.Each ? "Map" : state.getClass().getSimpleName();
    }
}
