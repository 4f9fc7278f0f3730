package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Locale;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.ProblemDocument;
import org.doublesens.program.Noted;
import org.doublesens.program.Problem;

/// The ways HR's API says no, each with a stable type (RFC 9457).
final class Problems {
    private Problems() {}

    static HttpResponse badRequest(String what) {
        return answer(ProblemDocument.of(400, "The request cannot be read.")
                .named("unreadable")
                .saying(what));
    }

    /// The gateway turns such callers away by itself; this is for the day it is set up wrongly.
    static HttpResponse unauthorized() {
        return answer(ProblemDocument.of(401, "A token is needed.").named("no-token"))
                .with("www-authenticate", "Bearer");
    }

    static HttpResponse withoutOrganisation(String claim) {
        return answer(ProblemDocument.of(403, "The token does not say whose cohorts these are.")
                .named("no-organisation")
                .saying("It needs the claim " + claim + "."));
    }

    static HttpResponse forbidden(Scope scope) {
        return answer(ProblemDocument.of(403, "The token does not allow this.")
                .named("insufficient-scope")
                .saying("It needs the scope " + scope.text() + "."));
    }

    static HttpResponse notFound() {
        return answer(ProblemDocument.of(404, "There is no such thing.").named("not-found"));
    }

    static HttpResponse notAllowed(List<String> methods) {
        return answer(ProblemDocument.of(405, "This cannot be done here.").named("method-not-allowed"))
                .with("allow", String.join(", ", methods));
    }

    /// RFC 9110, section 13.1.1.
    static HttpResponse changed(Etag now) {
        return changed().with("etag", now.text());
    }

    static HttpResponse changed() {
        return answer(ProblemDocument.of(412, "It has changed since it was read.")
                .named("changed-meanwhile")
                .saying("Read it again and send the ETag of that answer in If-Match."));
    }

    /// RFC 6585, section 3.
    static HttpResponse unconditional() {
        return answer(ProblemDocument.of(428, "An edit says which version it edits.")
                .named("if-match-required")
                .saying("Send the ETag of the last read in If-Match."));
    }

    static HttpResponse cannotJoin() {
        return answer(ProblemDocument.of(409, "This person cannot join.")
                .named("cannot-join")
                .saying("They take part already, left, start later, or the exchanges are over."));
    }

    static HttpResponse tooManyLeavers(int leaving, long active) {
        return answer(ProblemDocument.of(409, "Many people would leave.")
                .named("too-many-leavers")
                .saying("%,d of %,d people would leave; say leavers=%d in the query if that is meant."
                        .formatted(leaving, active, leaving)));
    }

    static HttpResponse foreignCursor() {
        return answer(ProblemDocument.of(400, "The cursor belongs to no such list.")
                .named("foreign-cursor")
                .saying("Follow the Link header as it is, with the same filters."));
    }

    static HttpResponse tooLarge(int most) {
        return answer(ProblemDocument.of(413, "The request is too large.")
                .named("too-large")
                .saying("A body has at most %,d characters.".formatted(most)));
    }

    static HttpResponse notJson() {
        return answer(ProblemDocument.of(415, "The body must be JSON.")
                .named("not-json")
                .saying("Say it with the header Content-Type: application/json."));
    }

    static HttpResponse inFlight() {
        return answer(ProblemDocument.of(409, "The same request is under way.")
                        .named("in-flight")
                        .saying("Ask again in a moment with the same Idempotency-Key."))
                .with("retry-after", "5");
    }

    static HttpResponse keyTaken() {
        return answer(ProblemDocument.of(422, "The Idempotency-Key belongs to another request.")
                .named("idempotency-key-taken"));
    }

    static HttpResponse unprocessable(List<Problem> mistakes) {
        var document = ProblemDocument.unprocessable("The request holds mistakes; nothing was kept.", mistakes);
        return answer(
                mistakes.size() < Mistakes.MOST
                        ? document
                        : document.saying("These are the first %,d; there may be more.".formatted(Mistakes.MOST)));
    }

    static HttpResponse closed(Noted.Why why) {
        return answer(ProblemDocument.of(409, "It is too late, or too early, for this.")
                .named(why.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static HttpResponse answer(ProblemDocument document) {
        return HttpResponse.problem(document);
    }
}
