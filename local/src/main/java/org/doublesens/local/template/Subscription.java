package org.doublesens.local.template;

/// A function that wants to hear what is published to a topic; both by ARN and id.
public record Subscription(String topic, String function) {}
