package org.doublesens.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.services.ses.Reception;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.template.Template;
import org.doublesens.local.time.Timeline;

/// The pages to look around in the local cloud; everything else belongs to the HTTP API.
public final class LocalPages implements Front.Pages {
    private final Template template;
    private final Mailbox mailbox;
    private final Timeline timeline;
    private final StepFunctions stepFunctions;
    private final MailboxPages mailboxPages;
    private final ExecutionPages executionPages;
    private final GalleryPages galleryPages = new GalleryPages();

    public LocalPages(
            Template template, Mailbox mailbox, Reception reception, StepFunctions stepFunctions, Timeline timeline) {
        this.template = template;
        this.mailbox = mailbox;
        this.timeline = timeline;
        this.stepFunctions = stepFunctions;
        this.mailboxPages = new MailboxPages(mailbox, reception, timeline);
        this.executionPages = new ExecutionPages(stepFunctions, timeline);
    }

    @Override
    public Optional<Reply> answer(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().startsWith("/mailbox/")) {
            return Optional.of(
                    isFromHere(exchange)
                            ? mailboxPages.send(Asked.form(exchange))
                            : Reply.message(403, "Only the local mailbox sends replies."));
        }
        if (!exchange.getRequestMethod().equals("GET")) {
            return Optional.empty();
        }
        var asked = Asked.of(exchange);
        return switch (asked.segment(0)) {
            case "" -> Optional.of(home());
            case "mailbox" -> Optional.of(mailboxPages.answer(asked));
            case "letters" -> Optional.of(galleryPages.answer(asked));
            case "executions" -> Optional.of(executionPages.answer(asked));
            case "local-cloud.css" -> Optional.of(Layout.style());
            case "favicon.ico" -> Optional.of(new Reply(204, Map.of(), List.of(), new byte[0]));
            default -> Optional.empty();
        };
    }

    /// A page of another site must not write in somebody's name: browsers say where a form came from.
    private static boolean isFromHere(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        var origin = exchange.getRequestHeaders().getFirst("Origin");
        return host != null
                && host.matches("(localhost|127\\.0\\.0\\.1):\\d+")
                && (origin == null || origin.equals("http://" + host));
    }

    private Reply home() {
        var executions = timeline.ask(() -> stepFunctions.executions().size());
        var page = new Html();
        page.add("""
                <p>A whole AWS account on this machine, made from <code>template.yaml</code>. It is %s here.</p>
                <ul class="cards">
                <li><a href="/mailbox">Mailbox</a><br>%s mails, each as its reader sees it</li>
                <li><a href="/letters">All letters</a><br>every letter the program can send, in both languages</li>
                <li><a href="/executions">Executions</a><br>%s, and where each of them stands</li>
                </ul>
                """, Layout.when(timeline.instant()), mailbox.size(), executions);
        page.add("""
                <h2>The HTTP API</h2>
                <p>Routes with a lock want the header <code>Authorization: Bearer %s</code>, which no deployed API accepts.</p>
                <div class="scroll" role="region" aria-label="Routes" tabindex="0"><table><thead><tr><th scope="col">Route</th><th scope="col">Function</th>
                <th scope="col">Who</th></tr></thead><tbody>%s</tbody></table></div>
                """, Organiser.TOKEN, routes());
        return Layout.page("Look around", page);
    }

    private Html routes() {
        var rows = new Html();
        template.routes()
                .forEach(route -> rows.add(
                        "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>",
                        route.key(), route.function(), route.authorized() ? "🔒 HR" : "whoever holds the link"));
        return rows;
    }
}
