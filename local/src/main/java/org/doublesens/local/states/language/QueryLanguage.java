package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;

/// The two dialects; the local cloud runs the first.
enum QueryLanguage {
    JSONATA("JSONata"),
    JSONPATH("JSONPath");

    private final String spelling;

    QueryLanguage(String spelling) {
        this.spelling = spelling;
    }

    /// Refuses a language AWS does not know.
    static void check(JsonNode owner, String location, Findings findings) {
        var given = owner.path("QueryLanguage").asText("JSONata");
        for (var language : values()) {
            if (language.spelling.equals(given)) {
                return;
            }
        }
        findings.add(location + "/QueryLanguage", "The value must be one of [JSONata, JSONPath]");
    }

    /// The language a machine or state names, or `inherited` where it names none.
    static QueryLanguage of(JsonNode owner, QueryLanguage inherited) {
        var given = owner.path("QueryLanguage").asText();
        for (var language : values()) {
            if (language.spelling.equals(given)) {
                return language;
            }
        }
        return inherited;
    }
}
