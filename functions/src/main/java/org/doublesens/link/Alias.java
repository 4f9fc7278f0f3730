package org.doublesens.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Another name for something whose id says too much: always the same, and nobody without our key finds the id by it.
///
/// The first 120 bits of HMAC-SHA256 in base64url; a new key gives new names.
public final class Alias {
    private static final String SEPARATOR = "\u001f";
    private static final int BYTES = 15;

    private final Supplier<KeyRing> keys;

    /// @param keys asked for only when something is to be named
    public Alias(Supplier<KeyRing> keys) {
        this.keys = keys;
    }

    /// The name of that id.
    ///
    /// @param purpose where the name holds; elsewhere the same id has another
    public String of(String purpose, String id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.get().current().secret(), "HmacSHA256"));
            var whole = mac.doFinal(String.join(SEPARATOR, "alias", purpose, id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
