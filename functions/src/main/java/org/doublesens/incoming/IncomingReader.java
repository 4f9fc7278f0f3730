package org.doublesens.incoming;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/// Reads a mail, however broken, hostile or strange: it never fails, it finds less.
public final class IncomingReader {
    /// As much of a mail as is looked at; the words come before the attachments.
    public static final int MOST = 1024 * 1024;

    private static final Session NO_SERVER = Session.getInstance(new Properties());

    private IncomingReader() {}

    /// @param raw the mail or its first [#MOST] octets
    public static Incoming read(byte[] raw) {
        try {
            var message = new MimeMessage(NO_SERVER, new ByteArrayInputStream(raw, 0, Math.min(MOST, raw.length)));
            return read(message);
        } catch (MessagingException | IOException | RuntimeException broken) {
            // Whatever a stranger sends is no reason to stop: nothing of it is believed.
            return Incoming.broken();
        }
    }

    private static Incoming read(MimeMessage message) throws MessagingException, IOException {
        var headers = new Headers(message);
        var body = Body.of(message);
        return new Incoming(
                body.isReaction() ? Incoming.Nature.MACHINE : headers.nature(),
                headers.from(),
                headers.messageId(),
                headers.references(),
                headers.subject(),
                headers.proofs(),
                body.ownWords(headers.names()),
                body.calendar().flatMap(IncomingReader::answer).orElse(null));
    }

    private static Optional<CalendarAnswer> answer(String calendar) {
        try {
            return CalendarAnswer.of(calendar);
        } catch (RuntimeException broken) {
            return Optional.empty();
        }
    }
}
