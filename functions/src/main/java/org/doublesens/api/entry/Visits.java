package org.doublesens.api.entry;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.link.KeyRing;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Opened;
import org.doublesens.link.Purpose;
import org.doublesens.link.Seal;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Recipient;

/// Begins and recognises a visit of the console.
///
/// A visit is a signed token in a cookie of one cohort. The cookie is `HttpOnly` and `SameSite=Lax`, so that a form of
/// another site comes without it; each of our own forms carries a proof that only this visit's token gives (the
/// signed double-submit of OWASP's CSRF cheat sheet), and a browser that says the form comes from elsewhere is
/// believed (`Sec-Fetch-Site`).
public final class Visits {
    /// A working day, whatever the link itself allows.
    private static final Duration LENGTH = Duration.ofHours(12);

    private static final Recipient ORGANISER = new Recipient.Organiser();

    private final LinkSigner signer;
    private final Seal seal;
    private final InstantSource clock;

    public Visits(KeyRing keys, InstantSource clock) {
        this.signer = new LinkSigner(keys);
        this.seal = new Seal(() -> keys);
        this.clock = clock;
    }

    /// The header that begins a visit; whoever opened the organiser's link may begin one.
    public String begin(HttpRequest request, Cohort cohort) {
        var id = cohort.cohortId();
        var link = new Link(id, ORGANISER.holder(cohort), Purpose.CONSOLE_VISIT, "", now().plus(LENGTH));
        return cookie(request, id, signer.sign(link), LENGTH);
    }

    /// The header that ends it.
    public String end(HttpRequest request, CohortId cohort) {
        return cookie(request, cohort, "", Duration.ZERO);
    }

    /// The token of a visit that still lasts; whose it is, [#isBy] says.
    public Optional<String> token(HttpRequest request, CohortId cohort) {
        return request.cookie(name(request, cohort)).filter(token -> isVisit(token, cohort));
    }

    /// Whether the visit is that of whoever organises the cohort now.
    public boolean isBy(Cohort cohort, String token) {
        return signer.open(token, now()) instanceof Opened.Valid(var link)
                && link.holder().equals(ORGANISER.holder(cohort));
    }

    public String proof(String token) {
        return seal.close(purpose(token), "");
    }

    /// Whether a form was made by us for this very visit.
    public boolean isOurs(HttpRequest request, String proof, String token) {
        var from = request.header("sec-fetch-site").orElse("same-origin");
        return (from.equals("same-origin") || from.equals("none"))
                && seal.open(purpose(token), proof).isPresent();
    }

    /// The proof is bound to the visit, and tells nothing of its token.
    private static String purpose(String token) {
        return "console-form " + token;
    }

    private boolean isVisit(String token, CohortId cohort) {
        return signer.open(token, now()) instanceof Opened.Valid(var link)
                && link.purpose() == Purpose.CONSOLE_VISIT
                && link.cohort().equals(cohort);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String cookie(HttpRequest request, CohortId cohort, String value, Duration lasts) {
        var cookie = "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Lax"
                .formatted(name(request, cohort), value, lasts.toSeconds());
        return isSecure(request) ? cookie + "; Secure" : cookie;
    }

    /// `__Host-` keeps a neighbouring site from setting it (RFC 6265bis, 4.1.3.2); plain HTTP knows no such name.
    private static String name(HttpRequest request, CohortId cohort) {
        return (isSecure(request) ? "__Host-" : "") + "console-" + cohort.value();
    }

    /// Only the laptop's cloud answers without TLS.
    private static boolean isSecure(HttpRequest request) {
        return !request.header("x-forwarded-proto").orElse("https").equals("http");
    }
}
