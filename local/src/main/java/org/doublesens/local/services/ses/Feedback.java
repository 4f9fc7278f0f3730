package org.doublesens.local.services.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.sns.Topics;
import org.doublesens.local.template.EventDestination;
import org.doublesens.local.template.Place;
import org.doublesens.local.time.Timeline;

/// Publishes bounces and complaints as SES's event publishing does.
///
/// Shapes: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
final class Feedback {
    private static final Duration TRAVEL = Duration.ofSeconds(20);

    private final List<EventDestination> destinations;
    private final Topics topics;
    private final Timeline timeline;
    private final Bookmarks published;

    Feedback(List<EventDestination> destinations, Topics topics, Timeline timeline, Bookmarks published) {
        this.destinations = List.copyOf(destinations);
        this.topics = topics;
        this.timeline = timeline;
        this.published = published;
    }

    /// Whether nobody was told yet what came back for this mail, if anything did.
    boolean isUnheard(Mail mail) {
        return published.find(mail.id()).isEmpty();
    }

    void bounced(Mail mail, List<String> recipients) {
        publish("Bounce", mail, event -> {
            var bounce = event.putObject("bounce")
                    .put("feedbackId", UUID.randomUUID().toString())
                    .put("bounceType", "Permanent")
                    .put("bounceSubType", "General")
                    .put("timestamp", now())
                    .put("reportingMTA", "dns; mail.local");
            var bounced = bounce.putArray("bouncedRecipients");
            recipients.forEach(address -> bounced.addObject()
                    .put("emailAddress", address)
                    .put("action", "failed")
                    .put("status", "5.1.1")
                    .put("diagnosticCode", "smtp; 550 5.1.1 user unknown"));
        });
    }

    void complained(Mail mail, List<String> recipients) {
        publish("Complaint", mail, event -> {
            var complaint = event.putObject("complaint")
                    .put("feedbackId", UUID.randomUUID().toString())
                    .put("complaintFeedbackType", "abuse")
                    .put("timestamp", now());
            var complained = complaint.putArray("complainedRecipients");
            recipients.forEach(address -> complained.addObject().put("emailAddress", address));
        });
    }

    private void publish(String type, Mail mail, Consumer<ObjectNode> detail) {
        timeline.after(TRAVEL, () -> {
            var event = Wire.object().put("eventType", type);
            detail.accept(event);
            event.set("mail", mail(mail));
            destinations.stream()
                    .filter(destination -> destination.configurationSet().equals(mail.configurationSet()))
                    .filter(destination -> destination.events().contains(type.toUpperCase(Locale.ROOT)))
                    .forEach(destination -> topics.publish(
                            destination.topic(),
                            "Amazon SES Email Event Notification",
                            event,
                            () -> published.put(Map.of(mail.id(), type))));
        });
    }

    private static ObjectNode mail(Mail mail) {
        var json = Wire.object()
                .put("timestamp", mail.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("source", mail.from())
                .put("sendingAccountId", Place.ACCOUNT)
                .put("messageId", mail.id());
        var destination = json.putArray("destination");
        mail.recipients().forEach(destination::add);
        json.put("headersTruncated", false);
        var headers = json.putArray("headers");
        mail.open()
                .headers()
                .forEach(line -> headers.addObject().put("name", line.name()).put("value", line.value()));
        var common =
                json.putObject("commonHeaders").put("subject", mail.subject()).put("messageId", mail.id());
        common.putArray("from").add(mail.from());
        mail.recipients().forEach(common.putArray("to")::add);
        var tags = json.putObject("tags");
        tags.putArray("ses:configuration-set").add(mail.configurationSet());
        mail.tags().forEach((name, value) -> tags.putArray(name).add(value));
        return json;
    }

    private String now() {
        Instant instant = timeline.instant();
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
