package org.doublesens.local.services.sns;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.lambda.Answer;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.Subscription;

/// SNS: hands each message to the functions subscribed to its topic, three times if they fail.
public final class Topics {
    private static final int ATTEMPTS = 3;
    private static final System.Logger LOG = System.getLogger(Topics.class.getName());

    private final List<Subscription> subscriptions;
    private final Functions functions;
    private final Workers workers;
    private final InstantSource clock;
    private final Counts counts;

    public Topics(
            List<Subscription> subscriptions,
            Functions functions,
            Workers workers,
            InstantSource clock,
            Counts counts) {
        this.subscriptions = List.copyOf(subscriptions);
        this.functions = functions;
        this.workers = workers;
        this.clock = clock;
        this.counts = counts;
    }

    /// @param topic its ARN
    /// @param done  called when every subscriber took it or was given up
    public void publish(String topic, String subject, JsonNode message, Runnable done) {
        counts.add("sns:Publish");
        workers.work(() -> {
            subscriptions.stream()
                    .filter(subscription -> subscription.topic().equals(topic))
                    .forEach(subscription -> deliver(subscription, Wire.bytes(event(topic, subject, message))));
            done.run();
        });
    }

    private void deliver(Subscription subscription, byte[] event) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (functions.invoke(subscription.function(), event) instanceof Answer.Returned) {
                return;
            }
        }
        LOG.log(
                System.Logger.Level.WARNING,
                subscription.function() + " did not take a message of " + subscription.topic());
    }

    private JsonNode event(String topic, String subject, JsonNode message) {
        var event = Wire.object();
        var record = event.putArray("Records")
                .addObject()
                .put("EventSource", "aws:sns")
                .put("EventVersion", "1.0")
                .put("EventSubscriptionArn", topic + ":" + UUID.randomUUID());
        record.putObject("Sns")
                .put("Type", "Notification")
                .put("MessageId", UUID.randomUUID().toString())
                .put("TopicArn", topic)
                .put("Subject", subject)
                .put("Message", new String(Wire.bytes(message), StandardCharsets.UTF_8))
                .put("Timestamp", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("SignatureVersion", "1")
                .put("Signature", "local")
                .put("SigningCertUrl", "https://sns.local/certificate.pem")
                .put("UnsubscribeUrl", "https://sns.local/unsubscribe")
                .putObject("MessageAttributes");
        return event;
    }
}
