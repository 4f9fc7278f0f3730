package org.doublesens.matching.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.matching.file.Entry.SkillText;

/// Reads the roster that an HR system writes, with columns for offers, wishes and half-days; comma or semicolon, with
/// or without BOM.
final class CsvPeople {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("id", "external_id"),
            Map.entry("population", "population"),
            Map.entry("level", "level"),
            Map.entry("team", "team"),
            Map.entry("department", "department"),
            Map.entry("site", "site"),
            Map.entry("manager", "manager_external_id"),
            Map.entry("timeZone", "time_zone"),
            Map.entry("capacity", "capacity"),
            Map.entry("first", "first"),
            Map.entry("active", "active"),
            Map.entry("languages", "languages"),
            Map.entry("language", "language"),
            Map.entry("halfDays", "half_days"),
            Map.entry("avoids", "exclude_with"),
            Map.entry("met", "met"),
            Map.entry("offers", "offers"),
            Map.entry("wishes", "wishes"));

    private final List<String> header;
    private final List<Entry> people = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private CsvPeople(List<String> header) {
        this.header = header;
    }

    static PeopleFile read(String text) {
        var clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var firstLine = clean.lines().findFirst().orElse("");
        var separator = firstLine.chars().filter(one -> one == ';').count()
                        > firstLine.chars().filter(one -> one == ',').count()
                ? ';'
                : ',';
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(clean)) {
            return read(reader);
        } catch (CsvParseException broken) {
            return PeopleFile.unread(List.of(new Fault("file", String.valueOf(broken.getMessage()))));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static PeopleFile read(CsvReader<CsvRecord> reader) {
        var rows = reader.stream().toList();
        if (rows.isEmpty()) {
            return PeopleFile.unread(List.of(new Fault("row 1", "the header is missing")));
        }
        var csv = new CsvPeople(rows.getFirst().getFields().stream()
                .map(name -> name.strip().toLowerCase(java.util.Locale.ROOT))
                .toList());
        csv.checkHeader();
        if (csv.faults.isEmpty()) {
            rows.stream().skip(1).forEach(csv::readRow);
        }
        return new PeopleFile(csv.people, Set.of(), Set.of(), Map.of(), csv.faults);
    }

    private void checkHeader() {
        for (var needed : List.of("external_id", "population", "offers", "wishes")) {
            if (!header.contains(needed)) {
                faults.add(new Fault("row 1", "the column %s is missing".formatted(needed)));
            }
        }
        for (var column : new TreeSet<>(COLUMNS.values())) {
            if (Collections.frequency(header, column) > 1) {
                faults.add(new Fault("row 1", "the column %s is there twice".formatted(column)));
            }
        }
    }

    private void readRow(CsvRecord row) {
        var line = row.getStartingLineNumber();
        if (row.getFieldCount() > header.size()) {
            faults.add(new Fault("row " + line, "has more cells than the header"));
        }
        var fields = new HashMap<String, String>();
        var lists = new HashMap<String, List<String>>();
        COLUMNS.forEach((field, column) -> {
            var cell = cell(row, column);
            fields.put(field, cell);
            lists.put(field, split(cell));
        });
        if (lists.getOrDefault("languages", List.of()).isEmpty()) {
            lists.put("languages", split(cell(row, "language")));
        }
        people.add(new Entry(
                field -> "row %d, column %s".formatted(line, COLUMNS.getOrDefault(field.split("/", -1)[0], field)),
                fields,
                lists,
                skills(cell(row, "offers")),
                skills(cell(row, "wishes"))));
    }

    private String cell(CsvRecord row, String column) {
        var number = header.indexOf(column);
        return number < 0 || number >= row.getFieldCount()
                ? ""
                : row.getField(number).strip();
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("[;|]", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static List<SkillText> skills(String cell) {
        return split(cell).stream()
                .map(one -> one.split(":", 2))
                .map(parts -> new SkillText(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip()))
                .toList();
    }
}
