package org.doublesens.incoming;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds the words in the parts of a mail: plain text first, else HTML; attachments are not opened, save a calendar's.
final class Body {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 60;
    private static final int MOST_OCTETS = 400_000;

    /// Begins what only its addressee could read (RFC 9580, section 6.2).
    private static final String SEALED = "-----BEGIN PGP MESSAGE-----";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private String calendar = "";
    private boolean reaction;
    private int parts;

    private Body() {}

    static Body of(MimeMessage message) throws MessagingException, IOException {
        var body = new Body();
        body.look(message, 0);
        return body;
    }

    /// Whether it is a thumb that a mail program sends at a tap.
    boolean isReaction() {
        return reaction;
    }

    /// @param names what the sender is called
    String ownWords(Set<String> names) {
        var words = plain.toString().isBlank() ? HtmlWords.of(html.toString()) : plain.toString();
        if (words.contains(SEALED)) {
            return "";
        }
        return OwnWords.of(words, names);
    }

    Optional<String> calendar() {
        return Optional.of(calendar).filter(text -> !text.isEmpty());
    }

    private void look(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        if (is(part, "multipart/")) {
            lookInside(part, depth);
        } else if (is(part, "text/calendar") || is(part, "application/ics")) {
            calendar = calendar.isEmpty() ? text(part) : calendar;
        } else if (is(part, "text/vnd.google.email-reaction")) {
            reaction = true;
        } else if (isShown(part)) {
            gather(part);
        }
    }

    /// A multipart that cannot be taken apart has no words.
    private void lookInside(Part part, int depth) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart inside) {
            for (var at = 0; at < inside.getCount() && parts <= MOST_PARTS; at++) {
                look(inside.getBodyPart(at), depth + 1);
            }
        }
    }

    private void gather(Part part) throws MessagingException, IOException {
        if (is(part, "text/html")) {
            html.append(text(part)).append('\n');
        } else if (is(part, "text/plain")) {
            var flowed = type(part).contains("flowed");
            plain.append(flowed ? Flowed.joined(text(part)) : text(part)).append('\n');
        }
    }

    private static boolean isShown(Part part) throws MessagingException {
        var disposition = header(part, "Content-Disposition").toLowerCase(Locale.ROOT);
        return !disposition.startsWith("attachment") && !disposition.contains("filename");
    }

    private static boolean is(Part part, String kind) throws MessagingException {
        return type(part).startsWith(kind);
    }

    /// What has no type is plain text (RFC 2045, section 5.2).
    private static String type(Part part) throws MessagingException {
        var type = header(part, "Content-Type");
        return type.isEmpty() ? "text/plain" : type.toLowerCase(Locale.ROOT);
    }

    private static String header(Part part, String name) throws MessagingException {
        var values = part.getHeader(name);
        return values == null ? "" : values[0].strip();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var raw = raw(part)) {
            var octets = decoded(raw.readNBytes(MOST_OCTETS), header(part, "Content-Transfer-Encoding"));
            return Charsets.decoded(octets, type(part));
        }
    }

    private static InputStream raw(Part part) throws MessagingException {
        return part instanceof MimeMessage message
                ? message.getRawInputStream()
                : ((MimeBodyPart) part).getRawInputStream();
    }

    /// Forgives what the library's own decoder would refuse, such as base64 that was cut.
    private static byte[] decoded(byte[] octets, String encoding) throws MessagingException, IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(octets);
            case "quoted-printable" -> {
                try (var decoded = MimeUtility.decode(new ByteArrayInputStream(octets), "quoted-printable")) {
                    yield decoded.readAllBytes();
                }
            }
            default -> octets;
        };
    }

    private static byte[] base64(byte[] octets) {
        var letters = new ByteArrayOutputStream(octets.length);
        for (var octet : octets) {
            if (octet > ' ' && octet != '=') {
                letters.write(octet);
            }
        }
        var whole = letters.size() % 4 == 1 ? letters.size() - 1 : letters.size();
        return Base64.getMimeDecoder().decode(Arrays.copyOf(letters.toByteArray(), whole));
    }
}
