package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// Tells a summary to the person before the terminal.
final class Telling {
    private final PrintStream out;

    Telling(PrintStream out) {
        this.out = out;
    }

    void tell(JsonNode summary) {
        out.printf("%nThe program %s.%n", summary.path("status").asText());
        if (summary.has("cause")) {
            out.printf(
                    "  %s: %s%n",
                    summary.path("error").asText(), summary.path("cause").asText());
        }
        summary.path("stages")
                .forEach(stage -> out.printf(
                        "  stage %d  %-10s began %s%n",
                        stage.path("number").asInt(),
                        stage.path("name").asText(),
                        stage.path("began").asText().substring(0, 10)));
        sessions(summary);
        out.printf("%nPeople did%n");
        summary.path("answers")
                .properties()
                .forEach(answer -> out.printf(
                        "  %-18s %5d times, %4d people%n",
                        answer.getKey(),
                        answer.getValue().path("times").asInt(),
                        answer.getValue().path("people").asInt()));
        out.printf("%n%d mails%n", summary.path("mails").asInt());
        summary.path("letters")
                .properties()
                .forEach(letter -> out.printf(
                        "  %-28s %5d%n", letter.getKey(), letter.getValue().asInt()));
        cost(summary.path("cost"));
        effort(summary.path("effort"));
    }

    private void effort(JsonNode effort) {
        out.printf(
                Locale.ENGLISH,
                "%nIn %.1f s, %.1f s of CPU, with at most %d MiB of heap. More in local/target/demo/summary.json%n",
                effort.path("wallSeconds").asDouble(),
                effort.path("cpuSeconds").asDouble(),
                effort.path("peakHeapMebibytes").asLong());
    }

    /// Only where there is something to compare.
    void tell(Collection<JsonNode> sizes) {
        if (sizes.size() < 2) {
            return;
        }
        out.printf("%nHow it grows on this machine%n");
        out.printf("  people    mails      s    CPU s    CPU s a person    DynamoDB calls a person%n");
        for (var run : sizes) {
            var people = run.path("people").asDouble();
            out.printf(
                    Locale.ENGLISH,
                    "  %6.0f %8d %6.0f %8.0f %17.2f %26.0f%n",
                    people,
                    run.path("mails").asInt(),
                    run.path("wallSeconds").asDouble(),
                    run.path("cpuSeconds").asDouble(),
                    run.path("cpuSeconds").asDouble() / people,
                    run.path("dynamoDbCalls").asDouble() / people);
        }
    }

    private void sessions(JsonNode summary) {
        var sessions = summary.path("sessions").properties().stream()
                .map(count -> count.getValue().asInt() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        out.printf(
                "%nSessions: %s%nRole swaps: %d pairs turned%n",
                sessions, summary.path("roleSwaps").path("pairs").asInt());
    }

    private void cost(JsonNode cost) {
        out.printf(
                Locale.ENGLISH,
                "%nOn AWS this would have cost about $%.4f (%s)%n",
                cost.path("totalDollars").asDouble(),
                cost.path("prices").asText());
        cost.path("lines")
                .forEach(line -> out.printf(
                        Locale.ENGLISH,
                        "  %-22s %12.0f %-20s $%.4f%n",
                        line.path("service").asText(),
                        line.path("quantity").asDouble(),
                        line.path("unit").asText(),
                        line.path("dollars").asDouble()));
    }
}
