package org.doublesens.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.doublesens.program.CohortId;

/// Signs links with HMAC-SHA256 and opens them again.
///
/// A token reads `base64url(key id ␟ cohort ␟ holder ␟ purpose ␟ subject ␟ expiry).base64url(signature)`;
/// it says who only by opaque ids.
public final class LinkSigner {
    private static final String SEPARATOR = "\u001f";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final KeyRing keys;

    public LinkSigner(KeyRing keys) {
        this.keys = keys;
    }

    public String sign(Link link) {
        var key = keys.current();
        var said = String.join(
                SEPARATOR,
                key.id(),
                link.cohort().value(),
                link.holder(),
                link.purpose().name(),
                link.subject(),
                Long.toString(link.expires().getEpochSecond()));
        var bytes = said.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(signature(key, bytes));
    }

    public Opened open(String token, Instant now) {
        return read(token)
                .<Opened>map(link -> link.expires().isAfter(now) ? new Opened.Valid(link) : new Opened.Expired(link))
                .orElseGet(Opened.Forged::new);
    }

    /// A short proof that we wrote a letter, fit for the local part of an address (64 octets, any case): the key's id,
    /// a dot,
    /// and 128 bits in hexadecimal.
    public String mark(CohortId cohort, String letter) {
        return mark(keys.current(), cohort, letter);
    }

    /// Whether a mark, as it came back with a reply, is that letter's.
    public boolean isMarkOf(String mark, CohortId cohort, String letter) {
        var said = mark.toLowerCase(Locale.ROOT);
        return keys.byId(said.substring(0, Math.max(0, said.lastIndexOf('.'))))
                .map(key -> mark(key, cohort, letter))
                .filter(expected -> MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static String mark(LinkKey key, CohortId cohort, String letter) {
        var said = String.join(SEPARATOR, "letter", cohort.value(), letter);
        var signature = signature(key, said.getBytes(StandardCharsets.UTF_8));
        return key.id() + "." + HexFormat.of().formatHex(signature, 0, 16);
    }

    private Optional<Link> read(String token) {
        var dot = token.indexOf('.');
        if (dot < 0 || token.length() > 2_000) {
            return Optional.empty();
        }
        try {
            var said = decoded(token.substring(0, dot));
            var signature = decoded(token.substring(dot + 1));
            var parts = new String(said, StandardCharsets.UTF_8).split(SEPARATOR, -1);
            return keys.byId(parts[0])
                    .filter(key -> MessageDigest.isEqual(signature, signature(key, said)))
                    .map(key -> link(parts));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// Refuses spare bits at the end, so that a link has one spelling only.
    private static byte[] decoded(String text) {
        var bytes = DECODER.decode(text);
        if (!ENCODER.encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("another spelling of the same bytes");
        }
        return bytes;
    }

    private static Link link(String[] parts) {
        return new Link(
                new CohortId(parts[1]),
                parts[2],
                Purpose.valueOf(parts[3]),
                parts[4],
                Instant.ofEpochSecond(Long.parseLong(parts[5])));
    }

    private static byte[] signature(LinkKey key, byte[] said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            return mac.doFinal(said);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
