package org.doublesens.api.roster;

import java.util.List;
import org.doublesens.program.Problem;

/// A roster as it is written: its rows, and what kept it from being read.
///
/// @param ignored headers nobody here knows; their cells are neither read nor kept
record Sheet(List<Cells> rows, List<String> ignored, List<Problem> problems) {
    /// What one roster may hold.
    static final int MOST_ROWS = 10_000;

    Sheet {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
        problems = List.copyOf(problems);
    }

    static Sheet unreadable(String pointer, String code, String detail) {
        return new Sheet(List.of(), List.of(), List.of(new Problem(pointer, code, detail)));
    }
}
