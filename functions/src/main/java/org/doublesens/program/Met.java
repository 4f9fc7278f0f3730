package org.doublesens.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The memory, across cohorts, that two people were a pair; it names them by the fingerprint of their address only.
public record Met(String junior, String senior) implements Entry {
    @Override
    public String id() {
        return junior + "#" + senior;
    }

    /// The SHA-256 of the address in lower case, its first 32 hexadecimal digits.
    public static String fingerprint(String email) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
