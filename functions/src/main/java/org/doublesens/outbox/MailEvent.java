package org.doublesens.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/// What Amazon SES publishes about a letter that left, as far as it concerns us.
///
/// @param addresses those that take no letters any more
record MailEvent(List<String> addresses) {
    MailEvent {
        addresses = List.copyOf(addresses);
    }

    /// A bounce counts when it is permanent; a full mailbox today is none of it. A complaint always counts.
    static MailEvent of(JsonNode event) {
        return switch (event.path("eventType").asText()) {
            case "Bounce" ->
                new MailEvent(
                        event.path("bounce").path("bounceType").asText().equals("Permanent")
                                ? addresses(event.path("bounce").path("bouncedRecipients"))
                                : List.of());
            case "Complaint" -> new MailEvent(addresses(event.path("complaint").path("complainedRecipients")));
            default -> new MailEvent(List.of());
        };
    }

    private static List<String> addresses(JsonNode recipients) {
        return StreamSupport.stream(recipients.spliterator(), false)
                .map(recipient -> recipient.path("emailAddress").asText())
                .filter(address -> !address.isBlank())
                .toList();
    }
}
