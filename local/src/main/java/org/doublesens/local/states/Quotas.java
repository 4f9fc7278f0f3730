package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.local.states.query.Values;

/// The limits of standard workflows. Source: "Step Functions service quotas".
final class Quotas {

    static final int PAYLOAD_BYTES = 262_144;
    static final int HISTORY_EVENTS = 25_000;
    static final int INLINE_ITERATIONS = 40;
    static final int DISTRIBUTED_CHILDREN = 10_000;

    private Quotas() {}

    static boolean exceeds(JsonNode payload) {
        return Values.bytes(payload) > PAYLOAD_BYTES;
    }

    static Failure tooLarge(String stateOrTask) {
        return Failure.of(
                "States.DataLimitExceeded",
                "The state/task '%s' returned a result with a size exceeding the maximum number of bytes service limit."
                        .formatted(stateOrTask));
    }
}
