package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Values;

/// One attempt at all items of a map, so many at a time.
abstract class Round {

    /// How many items may fail: a count, a percentage, or neither.
    record Tolerance(State.Tolerance given, double count, double percentage) {

        boolean isExceededBy(int failed, int all) {
            if (!given.count().isPresent() && !given.percentage().isPresent()) {
                return failed > 0;
            }
            return given.count().isPresent() && failed > count
                    || given.percentage().isPresent() && failed * 100.0 / all > percentage;
        }
    }

    final Visit visit;
    final State.Each state;
    private final List<JsonNode> items;
    private final JsonNode[] results;
    private final int concurrency;
    private int begun;
    private int running;
    private int finished;
    private boolean over;

    Round(Visit visit, State.Each state, List<JsonNode> items, int concurrency, int most) {
        this.visit = visit;
        this.state = state;
        this.items = List.copyOf(items);
        this.results = new JsonNode[items.size()];
        this.concurrency = concurrency == 0 ? most : Math.min(concurrency, most);
    }

    void begin() throws EvaluationFailed {
        goOn();
    }

    /// Sets out with one item, whose input is already made.
    abstract void begin(int index, JsonNode input);

    /// Lets go of the items under way.
    abstract void abortItems();

    /// Notes the good end of all items.
    abstract void succeeded();

    abstract List<String> inside();

    final void finished(int index, JsonNode result) {
        if (!over) {
            results[index] = result;
            running--;
            finished++;
            visit.safely(this::goOn);
        }
    }

    /// Gives up: the items under way are aborted, and the state fails.
    final void failed(Failure failure) {
        if (!over) {
            over = true;
            abortItems();
            visit.broken(failure);
        }
    }

    final void abort() {
        over = true;
        abortItems();
    }

    final JsonNode item(int index) {
        return items.get(index);
    }

    final int size() {
        return items.size();
    }

    private void goOn() throws EvaluationFailed {
        while (!over && begun < items.size() && running < concurrency) {
            running++;
            var index = begun++;
            begin(index, selected(index));
        }
        if (!over && finished == items.size()) {
            over = true;
            succeeded();
            visit.walk().record(EventType.MapStateSucceeded, Details.none());
            var result = JsonNodeFactory.instance.arrayNode().addAll(Arrays.asList(results));
            visit.complete(result, state.shaping(), state.transition());
        }
    }

    /// What the item's line is given: the item, or what the selector makes of it.
    private JsonNode selected(int index) throws EvaluationFailed {
        var item = items.get(index);
        if (!state.itemSelector().isPresent() || state.batching().isPresent()) {
            return item;
        }
        try {
            return state.itemSelector().evaluate(visit.scope(ContextObject.item(index, Values.plain(item))), item);
        } catch (EvaluationFailed failed) {
            abort();
            throw failed;
        }
    }
}
