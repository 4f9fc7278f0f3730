package org.doublesens.api.cohorts;

import java.util.Optional;
import org.doublesens.lambda.HttpRequest;

/// To which organisation a caller belongs, as the issuer of their token says.
///
/// @param claim the name of the claim; empty where all callers belong to one organisation without a name
record Membership(String claim) {
    /// Long enough for any issuer's id, and short enough for a key of the table.
    private static final int MOST_CHARACTERS = 100;

    /// Empty where the token does not say it.
    Optional<String> of(HttpRequest request) {
        if (claim.isEmpty()) {
            return Optional.of("");
        }
        return Optional.ofNullable(request.claims().get(claim))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= MOST_CHARACTERS);
    }

    CohortOpening.By opener(HttpRequest request) {
        return new CohortOpening.By(Caller.of(request), of(request).orElse(""));
    }

    /// Who asks and for which organisation, so that the keys of two callers never meet.
    String caller(HttpRequest request) {
        var claims = request.claims();
        return String.join(
                " ",
                claims.getOrDefault("iss", ""),
                claims.getOrDefault("sub", claims.getOrDefault("client_id", "")),
                of(request).orElse(""));
    }
}
