package org.doublesens.api.cohorts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.doublesens.lambda.HttpResponse;

/// The contract itself, as the artifact carries it.
final class Contract {
    private static final String RESOURCE = "/openapi.yaml";

    private Contract() {}

    static HttpResponse answer() {
        return HttpResponse.of(200, "application/yaml; charset=utf-8", text());
    }

    static String text() {
        try (var stream = Objects.requireNonNull(Contract.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
