package org.doublesens.local.template;

import java.util.List;

/// What a role allows: these actions on these resources.
public record Statement(List<String> actions, List<String> resources) {
    public Statement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
    }
}
