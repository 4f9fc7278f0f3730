package org.doublesens.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Gathers what was measured as tables in Markdown, ready for `docs/benchmarks.md`.
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    /// Begins a table.
    void table(String title, String... columns) {
        lines.add("");
        lines.add("**" + title + "**");
        lines.add("");
        row((Object[]) columns);
        lines.add("|" + " --- |".repeat(columns.length));
    }

    /// Numbers are written with one decimal under a hundred, and none above.
    void row(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) {
            line.append(' ')
                    .append(cell instanceof Double number ? told(number) : cell)
                    .append(" |");
        }
        lines.add(line.toString());
        System.out.println(line);
    }

    static String told(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%,.2f" : number < 100 ? "%,.1f" : "%,.0f", number);
    }

    static String times(double factor) {
        return told(factor) + "×";
    }

    /// Notes how a demand was met.
    void target(String asked, String measured, boolean reached) {
        targets.add("| %s | %s | %s |".formatted(asked, measured, reached ? "yes" : "no"));
    }

    void print() {
        var all = new ArrayList<>(lines);
        all.addAll(
                List.of("", "**Against what was asked**", "", "| asked | measured | reached |", "| --- | --- | --- |"));
        all.addAll(targets);
        System.out.println();
        System.out.println("==== for docs/benchmarks.md ====");
        all.forEach(System.out::println);
    }
}
