package org.doublesens.program;

/// Who the cohort brings together; it changes the wording and the catalogue.
public enum Context {
    COMPANY,
    /// Young founders with experienced ones; rank is years of experience.
    ENTREPRENEURS
}
