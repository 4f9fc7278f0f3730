package org.doublesens.local.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.doublesens.local.services.Wire;

/// Who the development token stands for; no issuer vouches for it, and nothing deployed accepts it.
///
/// @param scopes separated by blanks, as in the claim
public record Organiser(String subject, String email, String scopes) {
    public static final String TOKEN = "local-development-token";

    public static Organiser local() {
        return new Organiser("local-organiser", "organiser@example.org", "cohorts:read cohorts:write");
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
