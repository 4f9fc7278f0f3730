package org.doublesens.api.cohorts;

import java.util.Arrays;
import org.doublesens.lambda.HttpRequest;

/// What a token lets its holder do.
enum Scope {
    /// Anybody may.
    NONE(""),
    /// A viewer sees numbers about groups, and nobody in particular.
    READ("cohorts:read"),
    /// An organiser sees people and decides; whoever may do that may also read.
    WRITE("cohorts:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isGranted(HttpRequest request) {
        return switch (this) {
            case NONE -> true;
            case READ -> isNamed(request) || WRITE.isNamed(request);
            case WRITE -> isNamed(request);
        };
    }

    /// The issuer writes `scope` (RFC 8693) or `scp`; Cognito puts its resource server before the name.
    private boolean isNamed(HttpRequest request) {
        var claims = request.claims();
        var granted = claims.getOrDefault("scope", "") + " " + claims.getOrDefault("scp", "");
        return Arrays.stream(granted.split("[\\s\\[\\],\"]+"))
                .anyMatch(scope -> scope.equals(text) || scope.endsWith("/" + text));
    }
}
