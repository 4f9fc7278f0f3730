package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/// Checks what a map does with its items: how they are put together, and how their line is run.
final class ProcessorCheck {

    private static final Set<String> MODES = Set.of("INLINE", "DISTRIBUTED");
    private static final Set<String> KINDS = Set.of("STANDARD", "EXPRESS");

    private final Findings findings;

    ProcessorCheck(Findings findings) {
        this.findings = findings;
    }

    static boolean isDistributed(JsonNode processor) {
        return processor.path("ProcessorConfig").path("Mode").asText().equals("DISTRIBUTED");
    }

    void check(JsonNode state, String location) {
        var processor = state.path("ItemProcessor");
        configuration(processor.path("ProcessorConfig"), location + "/ItemProcessor/ProcessorConfig");
        if (state.has("ItemBatcher")) {
            batcher(state.path("ItemBatcher"), isDistributed(processor), location + "/ItemBatcher");
        }
    }

    private void configuration(JsonNode configuration, String location) {
        if (configuration.isMissingNode()) {
            return;
        }
        findings.onlyKnown(configuration, location, Set.of("Mode", "ExecutionType"));
        if (!MODES.contains(configuration.path("Mode").asText("INLINE"))) {
            findings.add(location + "/Mode", "The value must be one of [DISTRIBUTED, INLINE]");
        }
        if (configuration.path("Mode").asText().equals("DISTRIBUTED")) {
            findings.required(configuration, location, "ExecutionType");
        }
        if (!KINDS.contains(configuration.path("ExecutionType").asText("STANDARD"))) {
            findings.add(location + "/ExecutionType", "The value must be one of [EXPRESS, STANDARD]");
        }
    }

    /// Source: "ItemBatcher (Map)", which wants one limit at least.
    private void batcher(JsonNode batcher, boolean distributed, String location) {
        if (!distributed) {
            findings.add(location, "Field 'ItemBatcher' is only supported in a distributed map");
        }
        findings.onlyKnown(batcher, location, Set.of("MaxItemsPerBatch", "MaxInputBytesPerBatch", "BatchInput"));
        if (!batcher.has("MaxItemsPerBatch") && !batcher.has("MaxInputBytesPerBatch")) {
            findings.add(
                    location, "At least one of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]");
        }
        findings.whole(batcher, location, "MaxItemsPerBatch", 1, 100_000_000);
        findings.whole(batcher, location, "MaxInputBytesPerBatch", 1, 262_144);
    }
}
