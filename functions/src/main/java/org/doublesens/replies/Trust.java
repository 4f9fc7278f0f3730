package org.doublesens.replies;

import org.doublesens.incoming.Incoming;
import org.doublesens.replies.Arrival.Verdict;

/// How far a mail is believed to come from the address it says.
enum Trust {
    /// Its domain is proven.
    PROVEN,
    /// Nothing speaks for it and nothing against it.
    UNPROVEN,
    /// The owner of its domain disowns it, or it carries something bad.
    FORGED;

    static Trust of(Arrival arrival, Incoming mail) {
        if (mail.from().isEmpty() || arrival.virus() == Verdict.FAIL || arrival.dmarc() == Verdict.FAIL) {
            return FORGED;
        }
        if (arrival.dmarc() == Verdict.PASS) {
            return PROVEN;
        }
        if (arrival.spam() == Verdict.FAIL) {
            return FORGED;
        }
        return mail.proofs().cover(mail.from()) ? PROVEN : UNPROVEN;
    }
}
