package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import org.doublesens.local.states.StateTest;

/// Tries a single state as AWS's `TestState` did, with what it calls mocked, and compares what it tells.
final class SingleStateTrial {

    private final JsonNode recording;
    private final InstantSource clock;

    SingleStateTrial(JsonNode recording, InstantSource clock) {
        this.recording = recording;
        this.clock = clock;
    }

    Verdict verdict() {
        var expected = recording.path("expected");
        var actual = new StateTest(recording, clock).run();
        for (var field : new String[] {"status", "output", "error", "cause", "nextState", "inspectionData"}) {
            var difference = difference(field, expected, actual);
            if (!difference.isEmpty()) {
                return new Verdict.Failed(difference);
            }
        }
        return new Verdict.Passed();
    }

    private static String difference(String field, JsonNode expected, JsonNode actual) {
        for (var absent : expected.path("absent")) {
            if (absent.asText().equals(field)) {
                return actual.has(field) ? "wanted no %s, got %s".formatted(field, actual.path(field)) : "";
            }
        }
        return Pattern.difference(field, expected.path(field), actual.path(field));
    }
}
