package org.doublesens.local.states.language;

import java.util.List;
import java.util.stream.Collectors;

/// A definition that AWS, or the local cloud, would not take; it names every mistake.
public final class InvalidDefinition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDefinition(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining(", ")));
    }
}
