package org.doublesens.local.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What all pages of the local cloud have around them.
final class Layout {
    static final String STYLE_PATH = "/local-cloud.css";

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/Paris"));

    private Layout() {}

    static Reply page(String title, Html body) {
        return Reply.html(Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Double Sens, local cloud</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <a class="skip" href="#content">Skip to the content</a>
                <header class="top"><nav aria-label="Local cloud">
                <a class="name" href="/">Double Sens · local cloud</a>
                <a href="/mailbox">Mailbox</a> <a href="/letters">All letters</a> <a href="/executions">Executions</a>
                </nav></header>
                <main id="content">
                <h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """, title, STYLE_PATH, title, body).toString());
    }

    static Reply missing(String what) {
        var page = page("Not here", Html.of("<p>%s</p>", what));
        return new Reply(404, page.headers(), page.cookies(), page.body());
    }

    static Reply style() {
        try (var file = Layout.class.getResourceAsStream("style.css")) {
            return Reply.bytes(
                    "text/css; charset=utf-8",
                    Map.of("Cache-Control", "max-age=300"),
                    Objects.requireNonNull(file, "style.css").readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// In words, in the zone most readers are in.
    static String when(Instant instant) {
        return WHEN.format(instant) + " (Paris)";
    }
}
