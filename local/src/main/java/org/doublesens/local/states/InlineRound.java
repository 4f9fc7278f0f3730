package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.Values;

/// Walks the items within the execution itself; the first line that breaks breaks the map.
final class InlineRound extends Round {

    private final Map<Integer, Walk> walks = new LinkedHashMap<>();

    InlineRound(Visit visit, State.Each state, List<JsonNode> items, int concurrency) {
        super(visit, state, items, concurrency, Quotas.INLINE_ITERATIONS);
    }

    @Override
    void begin(int index, JsonNode input) {
        var started = visit.walk().record(EventType.MapIterationStarted, iteration(index));
        var walk = new Walk(
                visit.walk().execution(),
                state.processor(),
                visit.walk().variables().inner(),
                ContextObject.item(index, Values.plain(item(index))),
                started,
                ending -> ended(index, ending));
        walks.put(index, walk);
        walk.start(input);
    }

    private void ended(int index, Ending ending) {
        var walk = walks.remove(index);
        if (walk == null) {
            return;
        }
        switch (ending) {
            case Ending.Finished(var output) -> {
                walk.record(EventType.MapIterationSucceeded, iteration(index));
                finished(index, output);
            }
            case Ending.Broken(var failure) -> {
                walk.record(EventType.MapIterationFailed, iteration(index));
                failed(failure);
            }
        }
    }

    @Override
    void abortItems() {
        walks.forEach((index, walk) -> {
            walk.abort();
            walk.record(EventType.MapIterationAborted, iteration(index));
        });
        walks.clear();
    }

    @Override
    void succeeded() {}

    @Override
    List<String> inside() {
        return walks.values().stream().flatMap(walk -> walk.current().stream()).toList();
    }

    private Details iteration(int index) {
        return Details.none().with("name", state.name()).with("index", index);
    }
}
