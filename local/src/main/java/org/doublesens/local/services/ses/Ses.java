package org.doublesens.local.services.ses;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.sns.Topics;
import org.doublesens.local.template.EventDestination;
import org.doublesens.local.time.Timeline;

/// SES v2's `SendEmail` for raw mails: checks as SES does, delivers to the [Mailbox], publishes what bounced.
public final class Ses {

    /// SES v2's limit for a raw mail, attachments included and encoded: 40 MB.
    private static final int LARGEST_MAIL = 40 * 1024 * 1024;

    private static final int MOST_RECIPIENTS = 50;
    private static final Session SESSION = Session.getInstance(new Properties());

    private final Mailbox mailbox;
    private final Feedback feedback;
    private final Timeline timeline;
    private final Set<String> bouncing;
    private final Counts counts;
    private final AtomicLong sent;

    public Ses(
            Mailbox mailbox,
            List<EventDestination> destinations,
            Topics topics,
            Timeline timeline,
            Set<String> bouncing,
            Bookmarks published,
            Counts counts) {
        this.mailbox = mailbox;
        this.sent = new AtomicLong(mailbox.size());
        this.feedback = new Feedback(destinations, topics, timeline, published);
        this.timeline = timeline;
        this.bouncing = bouncing;
        this.counts = counts;
    }

    /// Publishes what came back before a restart and nobody heard of yet.
    public void resume() {
        mailbox.all().stream().filter(feedback::isUnheard).forEach(this::publish);
    }

    /// The body of `POST /v2/email/outbound-emails` answered as SES does.
    JsonNode send(JsonNode request) {
        counts.add("ses:SendEmail");
        var source = source(request);
        var mail = mail(request, source);
        counts.add("ses.recipients", mail.recipients().size());
        counts.add("ses.bytes", source.length);
        mailbox.receive(mail);
        publish(mail);
        return Wire.object().put("MessageId", mail.id());
    }

    private static byte[] source(JsonNode request) {
        var data = request.path("Content").path("Raw").path("Data").asText("");
        if (data.isEmpty()) {
            throw new Refusal(
                    "BadRequestException", "The local cloud sends raw mails only: Content.Raw.Data is missing.");
        }
        var source = Base64.getDecoder().decode(data);
        if (source.length > LARGEST_MAIL) {
            throw new Refusal("MessageRejected", "Message length is more than 41943040 bytes long: " + source.length);
        }
        return source;
    }

    private Mail mail(JsonNode request, byte[] source) {
        try {
            var message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
            var recipients = recipients(request, message);
            if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
                throw new Refusal(
                        "BadRequestException", "A mail goes to 1 to 50 recipients, not " + recipients.size() + ".");
            }
            var from = message.getHeader("From", ",");
            if (from == null) {
                throw new Refusal("BadRequestException", "Missing required header 'From'.");
            }
            var subject = message.getSubject();
            return new Mail(
                    id(),
                    timeline.instant(),
                    InternetAddress.toUnicodeString(InternetAddress.parse(from)),
                    recipients,
                    subject == null ? "" : subject,
                    tags(request),
                    request.path("ConfigurationSetName").asText(""),
                    Source.Packed.of(source));
        } catch (AddressException malformed) {
            throw new Refusal("BadRequestException", "Illegal address: " + malformed.getMessage());
        } catch (MessagingException malformed) {
            throw new Refusal("BadRequestException", "Unparseable mail: " + malformed.getMessage());
        }
    }

    private static Map<String, String> tags(JsonNode request) {
        var tags = new HashMap<String, String>();
        request.path("EmailTags")
                .forEach(tag ->
                        tags.put(tag.path("Name").asText(), tag.path("Value").asText()));
        return tags;
    }

    /// Those of the request's destination, else those of the mail's own headers.
    private static List<String> recipients(JsonNode request, MimeMessage message) throws MessagingException {
        var named = new ArrayList<String>();
        Stream.of("ToAddresses", "CcAddresses", "BccAddresses")
                .flatMap(kind -> request.path("Destination").path(kind).valueStream())
                .forEach(address -> named.add(address.asText()));
        if (named.isEmpty() && message.getAllRecipients() != null) {
            Arrays.stream(message.getAllRecipients()).forEach(address -> named.add(address.toString()));
        }
        var bare = new ArrayList<String>();
        for (var address : named) {
            bare.add(new InternetAddress(address, true).getAddress());
        }
        return bare;
    }

    private void publish(Mail mail) {
        var bounced = those(mail, Outcome.BOUNCED);
        var complained = those(mail, Outcome.COMPLAINED);
        if (!bounced.isEmpty()) {
            feedback.bounced(mail, bounced);
        }
        if (!complained.isEmpty()) {
            feedback.complained(mail, complained);
        }
    }

    private List<String> those(Mail mail, Outcome outcome) {
        return mail.recipients().stream()
                .filter(address -> Outcome.of(address, bouncing) == outcome)
                .toList();
    }

    private String id() {
        return "local-%08d".formatted(sent.incrementAndGet());
    }
}
