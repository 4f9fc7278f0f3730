package org.doublesens.local.services.ses;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// What a mail program shows of a mail: the words, twice, the headers and what hangs on it.
public record MailContent(List<HeaderLine> headers, String text, String html, List<Attachment> attachments) {

    /// @param value decoded, in one line
    public record HeaderLine(String name, String value) {}

    /// @param type without its parameters
    public record Attachment(String name, String type, byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }

    private static final Session SESSION = Session.getInstance(new Properties());

    public MailContent {
        headers = List.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    public static MailContent of(byte[] source) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            var found = new Found();
            found.look(message);
            return new MailContent(headers(message), found.text, found.html, found.attachments);
        } catch (MessagingException | IOException malformed) {
            throw new IllegalArgumentException("no mail can be read from this", malformed);
        }
    }

    /// The first value of a header, empty where it is absent.
    public String header(String name) {
        return headers.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(HeaderLine::value)
                .findFirst()
                .orElse("");
    }

    private static List<HeaderLine> headers(MimeMessage message) throws MessagingException {
        var headers = new ArrayList<HeaderLine>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new HeaderLine(header.getName(), decoded(header.getValue())));
        }
        return headers;
    }

    private static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException _) {
            return value;
        }
    }

    private static final class Found {
        private String text = "";
        private String html = "";
        private final List<Attachment> attachments = new ArrayList<>();

        void look(Part part) throws MessagingException, IOException {
            if (part.isMimeType("multipart/*")) {
                var parts = (Multipart) part.getContent();
                for (int at = 0; at < parts.getCount(); at++) {
                    BodyPart inner = parts.getBodyPart(at);
                    look(inner);
                }
            } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
                attach(part);
            } else if (part.isMimeType("text/plain") && text.isEmpty()) {
                text = (String) part.getContent();
            } else if (part.isMimeType("text/html") && html.isEmpty()) {
                html = (String) part.getContent();
            } else {
                attach(part);
            }
        }

        private void attach(Part part) throws MessagingException, IOException {
            var type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            var name = part.getFileName();
            try (var input = part.getInputStream()) {
                attachments.add(new Attachment(
                        name == null ? type.replace('/', '.') : decoded(name), type, input.readAllBytes()));
            }
        }
    }
}
