package org.doublesens.api.cohorts;

import java.util.Optional;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.program.Asked;

/// Who calls, as the audit log remembers it.
final class Caller {
    /// A reason is a sentence, no report.
    static final int MOST_WHY = 500;

    private Caller() {}

    /// The subject of the token; a client that acts for itself has none.
    static String of(HttpRequest request) {
        var claims = request.claims();
        return Optional.ofNullable(claims.get("sub"))
                .or(() -> Optional.ofNullable(claims.get("client_id")))
                .filter(name -> !name.isBlank())
                .orElse("organiser");
    }

    static Asked asking(HttpRequest request, String why) {
        return new Asked(of(request), why, null);
    }
}
