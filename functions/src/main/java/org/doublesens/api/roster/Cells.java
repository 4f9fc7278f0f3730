package org.doublesens.api.roster;

import java.util.Map;
import org.doublesens.roster.Row;

/// One row of a roster as it is written, before anybody has understood it.
record Cells(Row row, Map<Column, String> texts) {
    Cells {
        texts = Map.copyOf(texts);
    }

    /// Whether the roster speaks of it, be it with an empty cell.
    boolean says(Column column) {
        return texts.containsKey(column);
    }

    String text(Column column) {
        return texts.getOrDefault(column, "");
    }
}
