package org.doublesens.program;

/// The name of a cohort in every key, link and execution; opaque, so that it may stand in a URL.
public record CohortId(String value) {
    public CohortId {
        Checks.token("cohort id", value);
    }
}
