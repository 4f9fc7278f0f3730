package org.doublesens.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a form or of a query string, as `application/x-www-form-urlencoded` writes them (WHATWG URL, section
/// 5.1): always UTF-8, a name may come several times.
public final class Form {
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    public static final Form EMPTY = new Form(Map.of());

    /// More than the longest answer our pages ask for, with every character escaped.
    private static final int MOST_CHARACTERS = 200_000;

    private static final int MOST_FIELDS = 1_000;

    private final Map<String, List<String>> fields;

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /// @throws BadRequest if it is too large or holds a broken escape
    public static Form read(String encoded) {
        if (encoded.length() > MOST_CHARACTERS) {
            throw new BadRequest("a form has at most " + MOST_CHARACTERS + " characters");
        }
        var pairs = encoded.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) {
            throw new BadRequest("a form has at most " + MOST_FIELDS + " fields");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : pairs) {
            add(pair, fields);
        }
        fields.replaceAll((name, values) -> List.copyOf(values));
        return new Form(Collections.unmodifiableMap(fields));
    }

    /// The first value of that name.
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The first value, without the blanks around it; empty where there is none.
    public String text(String name) {
        return first(name).orElse("").strip();
    }

    /// Every value of that name, in the order it came.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public Map<String, List<String>> fields() {
        return fields;
    }

    private static void add(String pair, Map<String, List<String>> fields) {
        if (pair.isEmpty()) {
            return;
        }
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decoded(name), any -> new ArrayList<>()).add(decoded(value));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw new BadRequest("a form holds an escape that is not two hexadecimal digits");
        }
    }
}
