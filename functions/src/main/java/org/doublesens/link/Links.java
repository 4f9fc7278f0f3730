package org.doublesens.link;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.doublesens.program.CohortId;

/// Writes the links of one person in one cohort, at one moment.
public final class Links {
    private final LinkSigner signer;
    private final URI site;
    private final CohortId cohort;
    private final String holder;
    private final Instant now;

    /// @param site where the signed-link routes answer, without a slash at the end
    public Links(LinkSigner signer, URI site, CohortId cohort, String holder, Instant now) {
        this.signer = signer;
        this.site = site;
        this.cohort = cohort;
        this.holder = holder;
        this.now = now;
    }

    /// Links that look like those of a letter and open nothing, for whoever looks at it before it is sent.
    public static Links thatOpenNothing(URI site, CohortId cohort, Instant now) {
        return new Links(new LinkSigner(new NobodysKey()), site, cohort, "nobody", now);
    }

    /// The address of a page: GET shows it, POST commits.
    public String to(Purpose purpose, String subject) {
        return site + "/answers/" + token(purpose, subject);
    }

    public String to(Purpose purpose) {
        return to(purpose, "");
    }

    public String token(Purpose purpose, String subject) {
        return signer.sign(new Link(cohort, holder, purpose, subject, now.plus(purpose.lifetime())));
    }

    /// The short proof that a letter is ours, for the address its reply goes to.
    public String mark(String letter) {
        return signer.mark(cohort, letter);
    }

    /// Signs what no ring of ours opens.
    private static final class NobodysKey implements KeyRing {
        @Override
        public LinkKey current() {
            return new LinkKey("nobody", new byte[32]);
        }

        @Override
        public Optional<LinkKey> byId(String id) {
            return Optional.empty();
        }
    }
}
