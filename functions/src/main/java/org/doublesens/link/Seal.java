package org.doublesens.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Hands a short text to somebody and knows it again when it comes back; it is signed, not hidden.
///
/// A seal reads `base64url(key id ␟ text).base64url(first 128 bits of HMAC-SHA256)`; the signature also covers what the
/// text is for, so that a seal made for one purpose opens nothing else.
public final class Seal {
    private static final String SEPARATOR = "\u001f";
    private static final int MOST_CHARACTERS = 2_000;
    private static final int SIGNATURE_BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final Supplier<KeyRing> keys;

    /// @param keys asked for only when something is to be sealed or opened
    public Seal(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    public String close(String purpose, String text) {
        var key = keys.get().current();
        var said = key.id() + SEPARATOR + text;
        return encoded(said.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(key, purpose, said));
    }

    /// The text, or nothing where we did not seal it for that purpose.
    public Optional<String> open(String purpose, String sealed) {
        var dot = sealed.indexOf('.');
        if (dot < 0 || sealed.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            var said = new String(DECODER.decode(sealed.substring(0, dot)), StandardCharsets.UTF_8);
            var signature = DECODER.decode(sealed.substring(dot + 1));
            var parts = said.split(SEPARATOR, 2);
            return keys.get()
                    .byId(parts[0])
                    .filter(key -> MessageDigest.isEqual(signature, signature(key, purpose, said)))
                    .map(key -> parts[1]);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /// The word in front keeps a seal from ever being taken for a link, which is signed with the same keys.
    private static byte[] signature(LinkKey key, String purpose, String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.secret(), "HmacSHA256"));
            mac.update(("seal" + SEPARATOR + purpose + SEPARATOR).getBytes(StandardCharsets.UTF_8));
            var whole = mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(whole, SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
