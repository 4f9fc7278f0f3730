package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// A table's stream as the source of a function's events.
///
/// @param fromTheStart whether to begin with the oldest record still kept
/// @param lanes        how many batches are handed over at a time; what happens to one item stays in its order
/// @param filters      patterns of which one must match; empty lets everything pass
/// @param retries      how often a batch is tried again; -1 until it goes through
/// @param deadLetters  the ARN of the queue for what never went through; empty where there is none
public record StreamSource(
        String function,
        String table,
        boolean fromTheStart,
        int batchSize,
        int lanes,
        List<JsonNode> filters,
        boolean reportsItems,
        boolean bisects,
        int retries,
        String deadLetters) {
    public StreamSource {
        filters = List.copyOf(filters);
    }
}
