package org.doublesens.api.cohorts;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Idempotency.Claim;

/// Honours the `Idempotency-Key` of a POST: the same key and body get the first answer again, another body is
/// refused, and while the first is under way the second waits (draft-ietf-httpapi-idempotency-key-header).
final class OnlyOnce {
    static final String HEADER = "idempotency-key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Idempotency idempotency;
    private final InstantSource clock;
    private final Membership membership;

    OnlyOnce(Idempotency idempotency, InstantSource clock, Membership membership) {
        this.idempotency = idempotency;
        this.clock = clock;
        this.membership = membership;
    }

    HttpResponse answer(HttpRequest request, Route.Action action) {
        var header = request.header(HEADER);
        if (header.isEmpty()) {
            return action.answer(request);
        }
        if (!KEY.matcher(header.get()).matches()) {
            return Problems.badRequest("An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        var key = Ids.fingerprint(membership.caller(request), header.get());
        var fingerprint = fingerprint(request);
        return switch (idempotency.claim(key, fingerprint, clock.instant())) {
            case Claim.Yours() -> first(request, action, key, fingerprint);
            case Claim.Answered(var answer) -> new HttpResponse(answer.status(), answer.headers(), answer.body());
            case Claim.InFlight() -> Problems.inFlight();
            case Claim.Taken() -> Problems.keyTaken();
        };
    }

    /// A refusal changed nothing, so it frees the key; a crash keeps the claim until its lease ends.
    private HttpResponse first(HttpRequest request, Route.Action action, String key, String fingerprint) {
        var response = action.answer(request);
        if (response.statusCode() >= 400) {
            idempotency.release(key, fingerprint);
            return response;
        }
        var answer = new Idempotency.Answer(response.statusCode(), response.headers(), response.body());
        idempotency.keep(key, fingerprint, answer, clock.instant());
        return response;
    }

    /// The bytes count, not what they read as in one encoding.
    private static String fingerprint(HttpRequest request) {
        return Ids.fingerprint(
                request.method(),
                request.path(),
                request.query().fields().toString(),
                HexFormat.of().formatHex(request.content().bytes()));
    }
}
