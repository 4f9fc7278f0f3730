package org.doublesens.local.template;

import java.util.List;
import java.util.Locale;

/// A route of the HTTP API and the function behind it.
///
/// @param method  upper case, or `ANY`
/// @param path    with `{name}` and `{name+}`, or `$default`
/// @param scopes  what the token must grant; empty where any token will do
public record Route(String method, String path, String function, boolean authorized, List<String> scopes) {
    public Route {
        method = method.toUpperCase(Locale.ROOT);
        scopes = List.copyOf(scopes);
    }

    /// As API Gateway spells it: `POST /cohorts`.
    public String key() {
        return path.equals("$default") ? path : method + " " + path;
    }
}
