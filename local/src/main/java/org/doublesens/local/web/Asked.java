package org.doublesens.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a visitor of the local pages asks for.
record Asked(List<String> path, String query) {
    private static final int LONGEST_FORM = 100_000;

    static Asked of(HttpExchange exchange) {
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery();
        return new Asked(List.of(uri.getPath().substring(1).split("/", -1)), query == null ? "" : query);
    }

    /// The fields of a form that was sent.
    static Asked form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8);
        return new Asked(of(exchange).path(), body);
    }

    /// A segment of the path, empty beyond its end.
    String segment(int at) {
        return at < path.size() ? path.get(at) : "";
    }

    /// The value of a field, empty where it is absent.
    String field(String name) {
        for (var pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8)
                        .strip();
            }
        }
        return "";
    }
}
