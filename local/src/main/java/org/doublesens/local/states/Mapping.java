package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Template;
import org.doublesens.local.states.query.Values;
import org.jspecify.annotations.Nullable;

/// Walks the same line for each item of a map state; every attempt is a [Round] of its own.
final class Mapping implements Work {

    private final Visit visit;
    private final State.Each state;
    private @Nullable Round round;

    Mapping(Visit visit, State.Each state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void attempt() throws EvaluationFailed {
        var items = new ArrayList<JsonNode>();
        items().forEach(items::add);
        var concurrency = (int) number("MaxConcurrency", state.maxConcurrency(), 0);
        var tolerance = new Round.Tolerance(
                state.tolerance(),
                number("ToleratedFailureCount", state.tolerance().count(), 0),
                percentage());
        visit.walk().record(EventType.MapStateStarted, Details.none().with("length", items.size()));
        var current = state.distributed()
                ? new DistributedRound(visit, state, Batches.of(visit, state, items), concurrency, tolerance)
                : new InlineRound(visit, state, items, concurrency);
        round = current;
        current.begin();
    }

    private JsonNode items() throws EvaluationFailed {
        var items = visit.evaluate(state.items(), visit.input());
        if (items.isArray()) {
            return items;
        }
        throw state.items().isPresent()
                ? state.items().unexpected("Items", "array", items)
                : new EvaluationFailed("Items", "Map state input must be an array but was: " + Values.text(items));
    }

    private double percentage() throws EvaluationFailed {
        var field = "ToleratedFailurePercentage";
        var value = number(field, state.tolerance().percentage(), 0);
        if (value > 100) {
            throw new EvaluationFailed(field, "The %s field must be from 0 to 100: %s".formatted(field, value));
        }
        return value;
    }

    private double number(String field, Template template, double otherwise) throws EvaluationFailed {
        var value = visit.evaluate(template, JsonNodeFactory.instance.numberNode(otherwise));
        if (!value.isNumber()) {
            throw template.unexpected(field, "number", value);
        }
        if (value.doubleValue() < 0) {
            throw new EvaluationFailed(field, "The %s field must not be negative: %s".formatted(field, value));
        }
        return value.doubleValue();
    }

    @Override
    public void abort() {
        if (round != null) {
            round.abort();
        }
    }

    @Override
    public List<String> inside() {
        return round == null ? List.of() : round.inside();
    }
}
