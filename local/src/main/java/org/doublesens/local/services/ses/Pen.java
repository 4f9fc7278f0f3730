package org.doublesens.local.services.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes what a mail program sends when its owner answers a letter, raw and with the letter quoted below.
public final class Pen {
    private static final Session NO_SERVER = Session.getInstance(new Properties());
    private static final Pattern PARTSTAT = Pattern.compile("PARTSTAT=[A-Z-]+");

    private final Mail letter;
    private final MailContent content;
    private final Instant now;

    public Pen(Mail letter, Instant now) {
        this.letter = letter;
        this.content = letter.open();
        this.now = now;
    }

    /// Who answers: the letter's reader.
    public String from() {
        return letter.recipients().getFirst();
    }

    /// Where the letter wants its answer.
    public String to() {
        return address(content.header("Reply-To").isEmpty() ? letter.from() : content.header("Reply-To"));
    }

    /// Where the letter's invitation wants its answer; empty where it invites to nothing.
    public Optional<String> organiser() {
        return invitation()
                .flatMap(calendar -> calendar.lines()
                        .filter(line -> line.startsWith("ORGANIZER"))
                        .map(line ->
                                line.substring(line.toLowerCase(Locale.ROOT).lastIndexOf("mailto:") + 7))
                        .findFirst());
    }

    /// The words, and below them the letter as mail programs quote it.
    public byte[] reply(String words) {
        var quoted = content.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        var text = words.strip() + "\n\nLe " + now.toString().replace('T', ' ').substring(0, 16) + ", " + letter.from()
                + " a écrit :\n\n" + quoted + "\n";
        return written(to(), message -> message.setText(text, UTF_8.name()));
    }

    /// What a calendar answers by itself when its owner accepts or declines.
    ///
    /// @param status such as `DECLINED`
    public byte[] calendarReply(String status) {
        var answer = answered(invitation().orElseThrow(), status);
        return written(organiser().orElseThrow(), message -> {
            var part = new MimeBodyPart();
            part.setText(answer, UTF_8.name(), "calendar");
            part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=REPLY");
            message.setContent(new MimeMultipart("alternative", part));
        });
    }

    /// What is written into a message.
    private interface Body {
        void into(MimeMessage message) throws MessagingException;
    }

    private byte[] written(String to, Body body) {
        try (var bytes = new ByteArrayOutputStream()) {
            var message = new MimeMessage(NO_SERVER);
            message.setFrom(new InternetAddress(from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject("Re: " + letter.subject(), UTF_8.name());
            message.setSentDate(Date.from(now));
            message.setHeader("In-Reply-To", content.header("Message-ID"));
            message.setHeader("References", content.header("Message-ID"));
            body.into(message);
            message.saveChanges();
            message.setHeader("Message-ID", "<" + UUID.randomUUID() + "@mailbox.local>");
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The invitation with the method turned and only its reader among the invited.
    private String answered(String invitation, String status) {
        return invitation
                .replace("METHOD:REQUEST", "METHOD:REPLY")
                .lines()
                .filter(line -> !line.startsWith("ATTENDEE") || line.contains("mailto:" + from()))
                .map(line ->
                        line.startsWith("ATTENDEE") ? PARTSTAT.matcher(line).replaceAll("PARTSTAT=" + status) : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    /// Its long lines unfolded (RFC 5545, section 3.1).
    private Optional<String> invitation() {
        return content.attachments().stream()
                .filter(attachment -> attachment.type().equals("text/calendar"))
                .map(attachment -> new String(attachment.bytes(), UTF_8).replaceAll("\r?\n[ \t]", ""))
                .filter(calendar -> calendar.contains("METHOD:REQUEST"))
                .findFirst();
    }

    /// What stands between the angle brackets, where there are some.
    private static String address(String named) {
        return named.contains("<")
                ? named.substring(named.lastIndexOf('<') + 1).replaceFirst(">.*$", "")
                : named.strip();
    }
}
