package org.doublesens.lambda;

import java.util.Map;

/// The headers that keep a browser from doing more with an answer than showing it.
public final class SecurityHeaders {
    /// What every answer says, unless the door said something else.
    public static final Map<String, String> EVERYWHERE = Map.of(
            "cache-control", "no-store",
            "content-security-policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "referrer-policy", "no-referrer",
            "strict-transport-security", "max-age=31536000",
            "x-content-type-options", "nosniff",
            "x-robots-tag", "noindex, nofollow");

    private SecurityHeaders() {}

    /// The policy of a page: no script, no foreign asset, only the style sheet with this hash, forms to ourselves.
    ///
    /// @param styleHash SHA-256 of the inlined style sheet, in base64
    public static Map<String, String> ofPage(String styleHash) {
        return Map.of(
                "content-security-policy",
                "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
                        .formatted(styleHash));
    }
}
