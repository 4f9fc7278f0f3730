package org.doublesens.program;

/// Where a cohort stands: the five stages, with what lies before and after them.
public enum Phase {
    DRAFT,
    INTAKE,
    AWARENESS,
    MATCHING,
    EXCHANGES,
    SHARING,
    /// The digest is shared; one question comes after 60 days.
    ECHO,
    ENDED,
    CANCELLED,
    FAILED;

    public boolean isRunning() {
        return switch (this) {
            case INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO -> true;
            case DRAFT, ENDED, CANCELLED, FAILED -> false;
        };
    }
}
