package org.doublesens.local.template;

import java.util.Set;

/// Where SES publishes what became of the mails sent with a configuration set.
///
/// @param events upper case, such as `BOUNCE`
public record EventDestination(String configurationSet, Set<String> events, String topic) {
    public EventDestination {
        events = Set.copyOf(events);
    }
}
