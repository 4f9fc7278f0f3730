package org.doublesens.local.template;

import java.util.List;

/// What a role allows: these actions on these resources.
public record Statement(List<String> actions, List<String> resources) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }

    /// Whether it allows that on this resource; an ending `*` stands for anything.
    public boolean allows(String action, String arn) {
        return actions.contains(action)
                && resources.stream()
                        .anyMatch(resource -> resource.endsWith("*")
                                ? arn.startsWith(resource.substring(0, resource.length() - 1))
                                : arn.equals(resource));
    }
}
