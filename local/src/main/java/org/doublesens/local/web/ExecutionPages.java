package org.doublesens.local.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.HistoryEvent;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.time.Timeline;

/// Where each machine stands, and what happened in it, with AWS's names of the events.
final class ExecutionPages {
    private static final int MOST = 1_000;

    private final StepFunctions stepFunctions;
    private final Timeline timeline;

    ExecutionPages(StepFunctions stepFunctions, Timeline timeline) {
        this.stepFunctions = stepFunctions;
        this.timeline = timeline;
    }

    Reply answer(Asked asked) {
        var arn = asked.field("arn");
        return timeline.ask(() -> arn.isEmpty() ? list() : one(arn));
    }

    private Reply list() {
        var page = new Html();
        page.add("<p class=\"quiet\">It is %s in the local cloud.</p>", Layout.when(timeline.instant()));
        for (var machine : stepFunctions.machines()) {
            var own = stepFunctions.executions().stream()
                    .filter(execution -> execution.machine().arn().equals(machine.arn()))
                    .toList();
            page.add("<h2>%s</h2>", machine.name());
            page.add(own.isEmpty() ? "<p class=\"quiet\">Has not been started yet.</p>" : "%s", table(own.reversed()));
        }
        return Layout.page("Executions", page);
    }

    private static Html table(List<Execution> executions) {
        var rows = new Html();
        executions.stream()
                .limit(MOST)
                .forEach(execution -> rows.add(
                        """
                <tr><td><a href="/executions?arn=%s">%s</a></td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>
                """,
                        URLEncoder.encode(execution.arn(), StandardCharsets.UTF_8),
                        execution.name(),
                        status(execution),
                        where(execution),
                        Layout.when(execution.started()),
                        ended(execution.stopped())));
        return Html.of("""
                <div class="scroll"><table><thead><tr><th scope="col">Execution</th><th scope="col">Status</th>
                <th scope="col">Where it stands</th><th scope="col">Started</th><th scope="col">Ended</th></tr></thead>
                <tbody>%s</tbody></table></div>
                """, rows);
    }

    private static Html status(Execution execution) {
        var name = execution.status().name();
        return Html.of("<span class=\"status %s\">%s</span>", name, name);
    }

    private static String where(Execution execution) {
        return execution.isRunning()
                ? String.join(" ▸ ", execution.currentStates())
                : execution.error().orElse("");
    }

    private static String ended(Optional<Instant> stopped) {
        return stopped.map(Layout::when).orElse("");
    }

    private Reply one(String arn) {
        var found = stepFunctions.executions().stream()
                .filter(execution -> execution.arn().equals(arn))
                .findFirst();
        return found.map(ExecutionPages::read).orElseGet(() -> Layout.missing("There is no such execution."));
    }

    private static Reply read(Execution execution) {
        var page = new Html();
        page.add(
                "<p>%s %s</p><p class=\"quiet\">Machine %s, started %s, %s state transitions, %s events</p>",
                status(execution),
                where(execution),
                execution.machine().name(),
                Layout.when(execution.started()),
                execution.stateTransitions(),
                execution.history().size());
        execution.cause().ifPresent(cause -> page.add("<pre>%s</pre>", cause));
        page.add("<h2>Input</h2><pre>%s</pre>", execution.input().toPrettyString());
        execution.output().ifPresent(output -> page.add("<h2>Output</h2><pre>%s</pre>", output.toPrettyString()));
        page.add("<h2>History</h2>%s", history(execution.history()));
        return Layout.page(execution.name(), page);
    }

    private static Html history(List<HistoryEvent> events) {
        var rows = new Html();
        events.stream()
                .limit(MOST)
                .forEach(event -> rows.add(
                        "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                        event.id(),
                        event.type().name(),
                        Layout.when(event.at()),
                        event.details().isEmpty() ? Html.of("") : Html.of("<code>%s</code>", event.details())));
        return Html.of("""
                <div class="scroll" role="region" aria-label="History" tabindex="0"><table><thead><tr><th scope="col">Id</th><th scope="col">Event</th>
                <th scope="col">When</th><th scope="col">Details</th></tr></thead><tbody>%s</tbody></table></div>
                """, rows);
    }
}
