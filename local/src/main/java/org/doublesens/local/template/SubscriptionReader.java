package org.doublesens.local.template;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds who listens to which topic, and what SES publishes where.
final class SubscriptionReader {
    private final List<Resource> resources;

    SubscriptionReader(List<Resource> resources) {
        this.resources = resources;
    }

    List<Subscription> subscriptions() {
        return resources.stream().flatMap(this::subscriptions).toList();
    }

    List<EventDestination> destinations() {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::SES::ConfigurationSetEventDestination"))
                .map(SubscriptionReader::destination)
                .toList();
    }

    private Stream<Subscription> subscriptions(Resource resource) {
        var properties = resource.properties();
        return switch (resource.type()) {
            case "AWS::Serverless::Function" ->
                properties
                        .path("Events")
                        .valueStream()
                        .filter(event -> event.path("Type").asText().equals("SNS"))
                        .map(event -> new Subscription(
                                event.path("Properties").path("Topic").asText(), resource.id()));
            case "AWS::SNS::Subscription" ->
                properties.path("Protocol").asText().equals("lambda")
                        ? Stream.of(new Subscription(
                                properties.path("TopicArn").asText(),
                                properties.path("Endpoint").asText()))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static EventDestination destination(Resource resource) {
        var events = new HashSet<String>();
        var destination = resource.properties().path("EventDestination");
        destination
                .path("MatchingEventTypes")
                .forEach(type -> events.add(type.asText().toUpperCase(Locale.ROOT)));
        return new EventDestination(
                resource.properties().path("ConfigurationSetName").asText(),
                events,
                destination.path("SnsDestination").path("TopicARN").asText());
    }
}
