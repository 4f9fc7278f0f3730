package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.html.Checker;
import org.junit.jupiter.api.Test;

/// Every page of the console, in both languages, before the checker of the W3C.
final class ConsoleMarkupTest {
    private static final List<String> PLACES = List.of(
            "",
            "people",
            "people/lina",
            "skills",
            "pairs",
            "pairs/one/lina-walter",
            "pairs/approve",
            "rounds",
            "numbers",
            "digest",
            "letters",
            "audit");

    @Test
    void givesTheCheckerNothingToSay() {
        var cabinet = Cabinet.inReview();
        var cookie = cabinet.enter();
        var checker = new Checker();
        var findings = new ArrayList<String>();
        for (var place : PLACES) {
            for (var language : List.of("fr", "en")) {
                var seen = cabinet.get(cookie, place, "lang=" + language);
                checker.findings(seen.body()).forEach(finding -> findings.add(place + ": " + finding));
            }
        }

        assertThat(findings).isEmpty();
    }
}
