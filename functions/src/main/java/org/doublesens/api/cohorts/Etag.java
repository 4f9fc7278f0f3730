package org.doublesens.api.cohorts;

import java.util.Arrays;
import java.util.function.Supplier;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.program.Conflict;
import org.doublesens.program.Entry;

/// The version of what was read (RFC 9110, section 8.8.3): whoever edits says which one they saw, so that nobody
/// overwrites what somebody else wrote meanwhile.
record Etag(String text) {
    /// Of an entry that counts its rewritings.
    static Etag of(Entry entry) {
        return of(entry.version());
    }

    static Etag of(int version) {
        return new Etag("\"" + version + "\"");
    }

    /// Of what is made of many entries.
    static Etag of(String... parts) {
        return new Etag("\"" + Ids.derived(parts) + "\"");
    }

    /// The answer with its version; 304 where the caller has this one already.
    HttpResponse on(HttpRequest request, HttpResponse answer) {
        var known = request.header("if-none-match").orElse("");
        return isAmong(known.replace("W/", ""))
                ? HttpResponse.empty(304).with("etag", text)
                : answer.with("etag", text);
    }

    /// Edits only what the caller saw: 428 where they do not say, 412 where it has changed since.
    HttpResponse guard(HttpRequest request, Supplier<HttpResponse> edit) {
        return request.header("if-match").isEmpty() ? Problems.unconditional() : guardIfSaid(request, edit);
    }

    /// The same for an act that may also be done without looking first.
    HttpResponse guardIfSaid(HttpRequest request, Supplier<HttpResponse> edit) {
        if (request.header("if-match").filter(said -> !isAmong(said)).isPresent()) {
            return Problems.changed(this);
        }
        try {
            return edit.get();
        } catch (Conflict somebodyWasFaster) {
            return Problems.changed();
        }
    }

    private boolean isAmong(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(said -> said.equals(text) || said.equals("*"));
    }
}
