package org.doublesens.program;

/// The executive behind the cohort, who signs the first awareness letter.
public record Sponsor(String name, String title) {}
