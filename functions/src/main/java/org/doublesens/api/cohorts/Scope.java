package org.doublesens.api.cohorts;

import java.util.Arrays;
import org.doublesens.lambda.HttpRequest;

/// What a token lets its holder do.
enum Scope {
    /// Anybody may.
    NONE(""),
    READ("cohorts:read"),
    WRITE("cohorts:write");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// The issuer writes `scope` (RFC 8693) or `scp`; Cognito puts its resource server before the name.
    boolean isGranted(HttpRequest request) {
        var claims = request.claims();
        var granted = claims.getOrDefault("scope", "") + " " + claims.getOrDefault("scp", "");
        return Arrays.stream(granted.split("[\\s\\[\\],\"]+"))
                .anyMatch(scope -> scope.equals(text) || scope.endsWith("/" + text));
    }
}
