package org.doublesens.local.services.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.s3.Buckets;
import org.doublesens.local.services.sns.Topics;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.ReceiptRule;
import org.doublesens.local.time.Timeline;

/// SES's other end: takes mail in by the template's receipt rules, lays it into their bucket and tells their topic.
///
/// Shape: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
public final class Reception {

    /// What SES finds out about the domain a mail says it is from.
    public enum Sender {
        PROVEN,
        UNKNOWN,
        FORGED
    }

    /// SES's limit for a mail that goes to S3: 40 MB.
    private static final int LARGEST_MAIL = 40 * 1024 * 1024;

    private final List<ReceiptRule> rules;
    private final Buckets buckets;
    private final Topics topics;
    private final Timeline timeline;
    private final Counts counts;
    private final AtomicLong received = new AtomicLong();

    public Reception(List<ReceiptRule> rules, Buckets buckets, Topics topics, Timeline timeline, Counts counts) {
        this.rules = List.copyOf(rules);
        this.buckets = buckets;
        this.topics = topics;
        this.timeline = timeline;
        this.counts = counts;
    }

    /// Whether mail to that address would be taken in.
    public boolean takes(String address) {
        return rules.stream().anyMatch(rule -> rule.takes(address));
    }

    /// Takes a raw mail in.
    ///
    /// @param from the sender of its envelope
    /// @param to   the recipient of its envelope
    /// @return whether a rule was for it
    public boolean receive(byte[] mime, String from, String to, Sender sender) {
        var rule = rules.stream().filter(it -> it.takes(to)).findFirst();
        if (rule.isEmpty() || mime.length > LARGEST_MAIL) {
            return false;
        }
        counts.add("ses:ReceiveEmail");
        var id = "incoming-%08d".formatted(received.incrementAndGet());
        buckets.put(rule.get().bucket(), rule.get().prefix() + id, stamped(mime, from, sender));
        topics.publish(
                rule.get().topic(),
                "Amazon SES Email Receipt Notification",
                told(rule.get(), id, from, to, sender),
                () -> {});
        return true;
    }

    private static byte[] stamped(byte[] mime, String from, Sender sender) {
        var domain = from.substring(from.lastIndexOf('@') + 1);
        var finding = switch (sender) {
            case PROVEN -> "pass";
            case UNKNOWN -> "none";
            case FORGED -> "fail";
        };
        var above = ("Return-Path: <%s>\r\nReceived: from mail.local by inbound-smtp.local with SMTP\r\n"
                        + "Authentication-Results: amazonses.com; spf=%s (local) envelope-from=%s; dkim=%s header.i=@%s; dmarc=%s header.from=%s;\r\n")
                .formatted(from, finding, from, finding, domain, finding, domain)
                .getBytes(UTF_8);
        var stamped = new ByteArrayOutputStream(above.length + mime.length);
        stamped.writeBytes(above);
        stamped.writeBytes(mime);
        return stamped.toByteArray();
    }

    private JsonNode told(ReceiptRule rule, String id, String from, String to, Sender sender) {
        var now = timeline.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        var told = Wire.object().put("notificationType", "Received");
        var mail =
                told.putObject("mail").put("timestamp", now).put("source", from).put("messageId", id);
        mail.putArray("destination").add(to);
        mail.put("headersTruncated", false).putArray("headers");
        var receipt = told.putObject("receipt").put("timestamp", now).put("processingTimeMillis", 100);
        receipt.putArray("recipients").add(to);
        verdict(receipt, "spamVerdict", "PASS");
        verdict(receipt, "virusVerdict", "PASS");
        var finding = switch (sender) {
            case PROVEN -> "PASS";
            case UNKNOWN -> "GRAY";
            case FORGED -> "FAIL";
        };
        verdict(receipt, "spfVerdict", finding);
        verdict(receipt, "dkimVerdict", finding);
        verdict(receipt, "dmarcVerdict", finding);
        receipt.putObject("action")
                .put("type", "S3")
                .put("topicArn", rule.topic())
                .put("bucketName", rule.bucket())
                .put("objectKeyPrefix", rule.prefix())
                .put("objectKey", rule.prefix() + id);
        told.withObject("/mail").put("sendingAccountId", Place.ACCOUNT);
        return told;
    }

    private static void verdict(ObjectNode receipt, String check, String status) {
        receipt.putObject(check).put("status", status);
    }
}
