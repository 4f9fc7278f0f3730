package org.doublesens.local.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doublesens.local.services.Wire;
import org.jspecify.annotations.Nullable;

/// Who the development tokens stand for; no issuer vouches for them, and nothing deployed accepts them.
///
/// @param scopes separated by blanks, as in the claim
public record Organiser(String subject, String email, String scopes) {
    public static final String TOKEN = "local-development-token";

    /// Stands for somebody who sees numbers only, whatever scopes the organiser has.
    public static final String VIEWER_TOKEN = "local-viewer-token";

    public static Organiser local() {
        return new Organiser("local-organiser", "organiser@example.org", "cohorts:read cohorts:write");
    }

    /// Who sends that header, if anybody we know.
    Optional<Organiser> bearing(@Nullable String authorization) {
        var token = authorization == null ? "" : authorization.replaceFirst("^Bearer ", "");
        return switch (token) {
            case TOKEN -> Optional.of(this);
            case VIEWER_TOKEN -> Optional.of(new Organiser("local-viewer", "viewer@example.org", "cohorts:read"));
            default -> Optional.empty();
        };
    }

    boolean may(List<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(Arrays.asList(scopes.split(" "))::contains);
    }

    /// As API Gateway hands the claims of a JWT to a function.
    ObjectNode claims() {
        return Wire.object()
                .put("iss", "https://issuer.local")
                .put("sub", subject)
                .put("scope", scopes)
                .put("email", email)
                .put("client_id", "local");
    }
}
