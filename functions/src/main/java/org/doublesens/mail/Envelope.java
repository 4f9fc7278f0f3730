package org.doublesens.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.doublesens.link.Purpose;
import org.doublesens.program.Cohort;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Courier;
import org.doublesens.program.Letter;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;

/// Folds a written letter into MIME: who from, who to, where a reply goes, how it is stopped, what it belongs with.
record Envelope(String from, String replyDomain) {
    static {
        // Unless it is named, Jakarta Mail looks for its provider in every jar, anew for each part of each letter.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    /// RFC 5321, section 4.5.3.1.1.
    private static final int LONGEST_LOCAL_PART = 64;

    /// The program, not a person: a colleague's name before a foreign address looks like fraud to a mail filter.
    static String programName(Cohort cohort) {
        return "Double Sens · " + cohort.name();
    }

    /// @param others letters that come below the first in the same mail
    Courier.Mail fold(Sending sending, List<Letter> others, Preview preview) {
        try {
            var to = Addresses.ascii(sending.reader().address());
            var message = new Folded(messageId(sending));
            address(message, to, sending);
            message.setSubject(oneLine(subject(sending, preview)), UTF_8);
            message.setSentDate(Date.from(sending.now()));
            message.setHeader("Auto-Submitted", "auto-generated");
            thread(message, sending, others);
            unsubscribe(message, sending);
            message.setContent(parts(sending.letter().id(), preview));
            return new Courier.Mail(to, bytes(message), sending.letter().id());
        } catch (MessagingException impossible) {
            throw new IllegalStateException(
                    "a letter that cannot be folded: " + sending.letter().id(), impossible);
        }
    }

    private void address(Folded message, String to, Sending sending) throws MessagingException {
        message.setFrom(named(Addresses.ascii(from), programName(sending.cohort())));
        message.setRecipient(
                Message.RecipientType.TO, named(to, sending.reader().name()));
        message.setReplyTo(new InternetAddress[] {replyTo(sending)});
    }

    /// The letter's own address where replies are read, the organiser's elsewhere.
    private InternetAddress replyTo(Sending sending) throws MessagingException {
        var organiser = sending.cohort().organiser();
        var local = "reply+" + sending.mark();
        if (replyDomain.isEmpty() || local.length() > LONGEST_LOCAL_PART) {
            return named(Addresses.ascii(organiser.email()), organiser.name());
        }
        return named(Addresses.ascii(local + "@" + replyDomain), programName(sending.cohort()));
    }

    /// What is written back keeps the subject, since mail programs gather a thread by it, too.
    private static String subject(Sending sending, Preview preview) {
        return before(sending.letter().words())
                .map(Correspondence::subject)
                .filter(subject -> !subject.isEmpty())
                .map(subject -> "Re: " + subject)
                .orElse(preview.subject());
    }

    private static Optional<Correspondence> before(Words words) {
        return switch (words) {
            case Words.ReplyNoted it -> Optional.of(it.before());
            case Words.SlotsOffered it -> Optional.of(it.before());
            case Words.ReplyNotUnderstood it -> Optional.of(it.before());
            default -> Optional.empty();
        };
    }

    /// What is about one session hangs on its invitation, so that mail programs show it together. A mail of several
    /// letters hangs on all their threads, its first letter's last, since mail programs look there first
    /// (RFC 5322, section 3.6.4); it also stands for what a letter below the first would have opened.
    private void thread(Folded message, Sending sending, List<Letter> others) throws MessagingException {
        var before = before(sending.letter().words())
                .map(Correspondence::references)
                .filter(references -> !references.isEmpty())
                .orElseGet(() -> roots(sending, others));
        if (!before.isEmpty()) {
            message.setHeader("In-Reply-To", before.getLast());
            message.setHeader("References", String.join("\r\n ", before));
        }
    }

    private List<String> roots(Sending sending, List<Letter> others) {
        var own = Topic.of(sending.letter().words());
        var below = others.stream().flatMap(letter -> Topic.of(letter.words()).stream());
        return Stream.concat(
                        below.filter(topic -> !own.filter(topic::isAbout).isPresent()),
                        own.filter(topic -> !topic.opens()).stream())
                .map(topic -> root(sending, topic))
                .distinct()
                .toList();
    }

    /// RFC 8058; the organiser, and somebody who is no longer kept, have nothing to stop.
    private static void unsubscribe(Folded message, Sending sending) throws MessagingException {
        switch (sending.letter().recipient()) {
            case Recipient.Person person -> stoppable(message, sending);
            case Recipient.Reader reader -> stoppable(message, sending);
            case Recipient.Organiser organiser -> {}
            case Recipient.Former former -> {}
        }
    }

    private static void stoppable(Folded message, Sending sending) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + sending.links().to(Purpose.UNSUBSCRIBE) + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private String messageId(Sending sending) {
        return Topic.of(sending.letter().words())
                .filter(Topic::opens)
                .map(topic -> root(sending, topic))
                .orElseGet(() -> id(sending, sending.letter().id()));
    }

    private String root(Sending sending, Topic topic) {
        return id(
                sending,
                "topic#" + topic.name() + "#" + sending.letter().recipient().key());
    }

    private String id(Sending sending, String name) {
        return "<%s@%s>".formatted(fingerprint(sending.cohort().id() + "#" + name), Addresses.domain(from));
    }

    private static MimeMultipart parts(String letterId, Preview preview) throws MessagingException {
        var alternative = new Bounded("alternative", fingerprint("alternative#" + letterId));
        alternative.addBodyPart(text(preview.text(), "plain"));
        alternative.addBodyPart(text(preview.html(), "html"));
        if (preview.attachments().isEmpty()) {
            return alternative;
        }
        var mixed = new Bounded("mixed", fingerprint("mixed#" + letterId));
        var choice = new MimeBodyPart();
        choice.setContent(alternative);
        mixed.addBodyPart(choice);
        for (var attachment : preview.attachments()) {
            alternative.addBodyPart(calendar(attachment, null));
            mixed.addBodyPart(calendar(attachment, attachment.name()));
        }
        return mixed;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    /// Shown as an invitation only where the method stands in the type, too (RFC 6047, section 2.4).
    private static MimeBodyPart calendar(Preview.Attachment attachment, @Nullable String file)
            throws MessagingException {
        var type = "text/calendar; charset=UTF-8; method=" + attachment.method();
        var bytes = attachment.content().getBytes(StandardCharsets.UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (file != null) {
            part.setFileName(file);
            part.setDisposition(MimeBodyPart.ATTACHMENT);
        }
        return part;
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            var named = new InternetAddress(address, true);
            named.setPersonal(oneLine(name), UTF_8);
            return named;
        } catch (UnsupportedEncodingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    private static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        try (var bytes = new ByteArrayOutputStream()) {
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A message that keeps the id it was given.
    private static final class Folded extends MimeMessage {
        private final String messageId;

        Folded(String messageId) {
            super(NO_SERVER);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /// A multipart whose boundary is given, so that the same letter has the same bytes.
    private static final class Bounded extends MimeMultipart {
        Bounded(String kind, String boundary) {
            super(kind);
            var type = new ContentType("multipart", kind, null);
            type.setParameter("boundary", "=_" + boundary);
            contentType = type.toString();
        }
    }
}
