package org.doublesens.local.states.language;

import java.util.List;

/// Where a failed state leads when it is not tried again.
public record Catcher(List<String> errors, State.Shaping shaping, String next) {
    public Catcher {
        errors = List.copyOf(errors);
    }
}
