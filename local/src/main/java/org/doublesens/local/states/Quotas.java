package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.doublesens.local.states.query.Values;

/// The limits of standard workflows. Source: "Step Functions service quotas".
final class Quotas {

    static final int PAYLOAD_BYTES = 262_144;
    static final int VARIABLES_BYTES = 10_485_760;
    static final int HISTORY_EVENTS = 25_000;
    static final int INLINE_ITERATIONS = 40;
    static final int DISTRIBUTED_CHILDREN = 10_000;

    private Quotas() {}

    static boolean exceeds(JsonNode payload) {
        return Values.bytes(payload) > PAYLOAD_BYTES;
    }

    /// What is to be sent is too much; AWS's words for it are not recorded.
    static Failure tooLargeToSend(String state) {
        return Failure.of(
                "States.DataLimitExceeded",
                "The arguments of the state '%s' exceed the maximum number of bytes service limit: %d"
                        .formatted(state, PAYLOAD_BYTES));
    }

    /// Source: "Passing data between states with variables", limits; AWS's words for it are not recorded.
    static Optional<Failure> tooMuchAssigned(String state, JsonNode assigned, long kept) {
        var bytes = Values.bytes(assigned);
        if (bytes > PAYLOAD_BYTES) {
            return Optional.of(variables(state, "assigned at once", PAYLOAD_BYTES));
        }
        return kept + bytes > VARIABLES_BYTES
                ? Optional.of(variables(state, "kept by an execution", VARIABLES_BYTES))
                : Optional.empty();
    }

    private static Failure variables(String state, String how, int limit) {
        return Failure.of(
                "States.DataLimitExceeded",
                "The variables of the state '%s' exceed the maximum number of bytes that can be %s: %d"
                        .formatted(state, how, limit));
    }

    static Failure tooLarge(String stateOrTask) {
        return Failure.of(
                "States.DataLimitExceeded",
                "The state/task '%s' returned a result with a size exceeding the maximum number of bytes service limit."
                        .formatted(stateOrTask));
    }
}
