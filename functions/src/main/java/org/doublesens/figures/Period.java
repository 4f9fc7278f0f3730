package org.doublesens.figures;

import java.time.LocalDate;

/// The days a figure speaks of, both included.
public record Period(LocalDate from, LocalDate to) {}
