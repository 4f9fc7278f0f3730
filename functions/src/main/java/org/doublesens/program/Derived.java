package org.doublesens.program;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Makes opaque names from what they stand for, so that a retry gives the same name.
public final class Derived {
    /// 80 bits, far from meeting a twin among a cohort's people.
    private static final int BYTES = 10;

    private Derived() {}

    /// Twenty hexadecimal digits.
    public static String id(String... parts) {
        return HexFormat.of().formatHex(hash(parts), 0, BYTES);
    }

    /// The whole SHA-256, in hexadecimal digits.
    public static String fingerprint(String... parts) {
        return HexFormat.of().formatHex(hash(parts));
    }

    /// The lengths keep `ab`, `c` apart from `a`, `bc`.
    private static byte[] hash(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
