package org.doublesens.local.services.lambda;

import java.nio.charset.StandardCharsets;

/// What came back from a function.
public sealed interface Answer {

    /// The JSON the function wrote.
    record Returned(byte[] payload) implements Answer {}

    /// The function broke, or never got to write: Lambda's error payload.
    record Failed(byte[] payload) implements Answer {
        @Override
        public String toString() {
            return new String(payload, StandardCharsets.UTF_8);
        }
    }

    byte[] payload();
}
