package org.doublesens.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The one style sheet, inlined in every page, and its hash for the content security policy.
public final class Style {
    public static final String SHEET = read();
    public static final String HASH = hash();

    private Style() {}

    private static String read() {
        try (var sheet = Objects.requireNonNull(Style.class.getResourceAsStream("/pages/style.css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(SHEET.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
