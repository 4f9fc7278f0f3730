package org.doublesens.api.cohorts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.api.files.CsvFile;
import org.jspecify.annotations.Nullable;

/// A table to take away, as JSON or as a spreadsheet reads it; a cell holds one value.
final class Table {
    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    Table row(@Nullable Object... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row has a cell for each column: " + columns);
        }
        rows.add(cells);
        return this;
    }

    String csv() {
        var file = new CsvFile(columns.toArray(String[]::new));
        rows.forEach(file::row);
        return file.text();
    }

    List<Map<String, @Nullable Object>> json() {
        return rows.stream().map(this::named).toList();
    }

    private Map<String, @Nullable Object> named(@Nullable Object[] cells) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        for (var column = 0; column < cells.length; column++) {
            named.put(columns.get(column), cells[column]);
        }
        return named;
    }
}
