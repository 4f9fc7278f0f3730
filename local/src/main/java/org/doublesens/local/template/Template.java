package org.doublesens.local.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything of template.yaml that a laptop can play, its intrinsics worked out.
///
/// @param ignored the types carried by the template that mean nothing here
public record Template(
        List<Function> functions,
        List<Route> routes,
        List<StreamSource> streams,
        List<Schedule> schedules,
        List<Table> tables,
        List<Machine> machines,
        List<Subscription> subscriptions,
        List<EventDestination> destinations,
        List<ReceiptRule> receiptRules,
        Set<String> ignored) {
    public Template {
        functions = List.copyOf(functions);
        routes = List.copyOf(routes);
        streams = List.copyOf(streams);
        schedules = List.copyOf(schedules);
        tables = List.copyOf(tables);
        machines = List.copyOf(machines);
        subscriptions = List.copyOf(subscriptions);
        destinations = List.copyOf(destinations);
        receiptRules = List.copyOf(receiptRules);
        ignored = ignored.stream().sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The function that goes by this id, name or ARN, with or without a version or alias.
    public Function function(String handle) {
        return functions.stream()
                .filter(function -> handle.equals(function.id())
                        || handle.equals(function.name())
                        || handle.equals(function.arn())
                        || handle.startsWith(function.arn() + ":"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("template.yaml has no function " + handle));
    }
}
