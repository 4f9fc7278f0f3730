package org.doublesens.replies;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// What Amazon SES tells about a mail it received and laid into the bucket.
///
/// Shape: https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
///
/// @param key        where the raw mail lies
/// @param at         when it was received
/// @param recipients the addresses of ours it was sent to
record Arrival(String key, Instant at, List<String> recipients, Verdict dmarc, Verdict spam, Verdict virus) {

    /// What a check of the mail service found.
    enum Verdict {
        PASS,
        FAIL,
        /// Not checked, not decided, or nothing to check.
        NONE
    }

    Arrival {
        recipients = List.copyOf(recipients);
    }

    /// Whether a notification is about a mail that lies somewhere, and not a greeting to a new topic.
    static boolean isOne(JsonNode notification) {
        return notification.path("notificationType").asText().equals("Received")
                && notification.path("receipt").path("action").hasNonNull("objectKey");
    }

    static Arrival of(JsonNode notification) {
        var receipt = notification.path("receipt");
        return new Arrival(
                receipt.path("action").path("objectKey").asText(),
                Instant.parse(receipt.path("timestamp").asText()),
                StreamSupport.stream(receipt.path("recipients").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                verdict(receipt, "dmarcVerdict"),
                verdict(receipt, "spamVerdict"),
                verdict(receipt, "virusVerdict"));
    }

    private static Verdict verdict(JsonNode receipt, String check) {
        return switch (receipt.path(check).path("status").asText().toUpperCase(Locale.ROOT)) {
            case "PASS" -> Verdict.PASS;
            case "FAIL" -> Verdict.FAIL;
            default -> Verdict.NONE;
        };
    }
}
