package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Template;
import org.doublesens.local.states.query.Values;

/// Puts the items of a distributed map together into the inputs of its children.
final class Batches {

    private Batches() {}

    /// The items themselves where the map does not batch.
    static List<JsonNode> of(Visit visit, State.Each state, List<JsonNode> items) throws EvaluationFailed {
        var batching = state.batching();
        if (!batching.isPresent()) {
            return items;
        }
        var most = most(visit, batching.maxItems(), items.size());
        var bytes = most(visit, batching.maxBytes(), Quotas.PAYLOAD_BYTES);
        var batches = new ArrayList<JsonNode>();
        var batch = JsonNodeFactory.instance.arrayNode();
        for (var index = 0; index < items.size(); index++) {
            var item = selected(visit, state, index, items.get(index));
            if (!batch.isEmpty() && (batch.size() >= most || Values.bytes(batch) + Values.bytes(item) > bytes)) {
                batches.add(input(visit, batching, batch));
                batch = JsonNodeFactory.instance.arrayNode();
            }
            batch.add(item);
        }
        if (!batch.isEmpty()) {
            batches.add(input(visit, batching, batch));
        }
        return batches;
    }

    private static JsonNode selected(Visit visit, State.Each state, int index, JsonNode item) throws EvaluationFailed {
        return state.itemSelector().evaluate(visit.scope(ContextObject.item(index, Values.plain(item))), item);
    }

    private static int most(Visit visit, Template limit, int otherwise) throws EvaluationFailed {
        var value = visit.evaluate(limit, JsonNodeFactory.instance.numberNode(otherwise));
        if (!value.isNumber()) {
            throw limit.unexpected("ItemBatcher", "number", value);
        }
        return value.intValue() == 0 ? otherwise : value.intValue();
    }

    private static ObjectNode input(Visit visit, State.Batching batching, ArrayNode batch) throws EvaluationFailed {
        var input = JsonNodeFactory.instance.objectNode();
        if (batching.batchInput().isPresent()) {
            input.set("BatchInput", visit.evaluate(batching.batchInput(), Values.NONE));
        }
        input.set("Items", batch);
        return input;
    }
}
