package org.doublesens.aws;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The variables of a function, read in this one place.
record Environment(Map<String, String> variables) {
    Environment {
        variables = Map.copyOf(variables);
    }

    /// What Lambda set for this process.
    static Environment ofThisProcess() {
        return new Environment(System.getenv());
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("the variable " + name + " is not set"));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /// Where a service answers, if not at its usual place; the names are those of the AWS SDKs.
    Optional<URI> endpoint(String service) {
        return optional("AWS_ENDPOINT_URL_" + service)
                .or(() -> optional("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }
}
