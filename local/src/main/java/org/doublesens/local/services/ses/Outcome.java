package org.doublesens.local.services.ses;

import java.util.Locale;
import java.util.Set;

/// What becomes of a mail to one address.
enum Outcome {
    DELIVERED,
    BOUNCED,
    COMPLAINED;

    /// The addresses of SES's mailbox simulator act here as they do on AWS; others bounce if they are among these.
    static Outcome of(String address, Set<String> bouncing) {
        var bare = address.toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        return switch (bare) {
            case "bounce@simulator.amazonses.com" -> BOUNCED;
            case "complaint@simulator.amazonses.com" -> COMPLAINED;
            default -> bouncing.contains(address.toLowerCase(Locale.ROOT)) ? BOUNCED : DELIVERED;
        };
    }
}
