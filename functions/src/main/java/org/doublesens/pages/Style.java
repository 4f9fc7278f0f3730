package org.doublesens.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/// The style sheets, inlined in every page, and their hashes for the content security policy.
public final class Style {
    public static final String SHEET = read("style");
    public static final String HASH = hash(SHEET);

    /// The console's: the same, and what its wider pages need.
    public static final String CONSOLE = SHEET + "\n" + read("console");

    public static final String CONSOLE_HASH = hash(CONSOLE);

    private Style() {}

    private static String read(String name) {
        try (var sheet = Objects.requireNonNull(Style.class.getResourceAsStream("/pages/" + name + ".css"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
