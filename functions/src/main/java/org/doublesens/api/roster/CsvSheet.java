package org.doublesens.api.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doublesens.api.files.CsvFile;
import org.doublesens.program.Problem;
import org.doublesens.roster.Row;

/// Reads the CSV that a spreadsheet or an HR system writes: `;`, `,` or tab, quoted line breaks, any of the
/// encodings of [Charsets], headers in any order under any of their names.
final class CsvSheet {
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");

    /// Nobody has no language and no time zone: an empty cell of theirs says nothing.
    private static final Set<Column> MAY_BE_EMPTIED =
            EnumSet.complementOf(EnumSet.of(Column.LANGUAGE, Column.TIME_ZONE));

    private static final char LOST = '\ufffd';

    private final List<String> header;
    private final List<Cells> rows = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, Column> columns = new TreeMap<>();

    private CsvSheet(List<String> header) {
        this.header = header;
    }

    static Sheet read(byte[] bytes) {
        if (isWorkbook(bytes)) {
            return Sheet.unreadable(
                    "", "workbook", "This is a workbook of a spreadsheet. Save it as CSV and send that file.");
        }
        var text = Charsets.decoded(bytes);
        if (text.indexOf(LOST) >= 0) {
            return Sheet.unreadable(
                    "",
                    "encoding-lost",
                    "Accents were lost on the way: the gateway takes text/csv for UTF-8. Send a file in another encoding"
                            + " as application/octet-stream.");
        }
        var said = SEPARATOR_LINE.matcher(text);
        if (said.lookingAt()) {
            return read(text.substring(said.end()), said.group(1).charAt(0), 2);
        }
        return read(text, separator(text), 1);
    }

    /// An .xlsx or .ods is a ZIP archive, an old .xls a compound file.
    private static boolean isWorkbook(byte[] bytes) {
        return Stream.of(new byte[] {'P', 'K', 3, 4}, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0})
                .anyMatch(start ->
                        bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length));
    }

    /// The one with which most headers make sense.
    private static char separator(String text) {
        var best = ';';
        var most = -1L;
        for (var candidate : new char[] {';', ',', '\t', '|'}) {
            var known = firstLine(text, candidate).stream()
                    .filter(header -> Column.ofHeader(header).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }

    private static List<String> firstLine(String text, char separator) {
        try (var reader = reader(text, separator)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (CsvParseException malformed) {
            return List.of();
        }
    }

    /// Rows of any length, told apart by ourselves with their place.
    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /// @param first the number of the header's row
    private static Sheet read(String text, char separator, int first) {
        try (var reader = reader(text, separator)) {
            var records = reader.stream().limit(Sheet.MOST_ROWS * 2L).iterator();
            if (!records.hasNext()) {
                return Sheet.unreadable("", "empty", "The file holds no header.");
            }
            var sheet = new CsvSheet(records.next().getFields());
            sheet.readHeader(first);
            for (var number = first + 1; records.hasNext() && sheet.hasRoom(); number++) {
                sheet.readRow(number, records.next().getFields());
            }
            return new Sheet(sheet.rows, sheet.ignored, sheet.problems);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (CsvParseException malformed) {
            return Sheet.unreadable(
                    "", "not-csv", "The file is no CSV (RFC 4180): a quotation mark or a cell never ends.");
        }
    }

    private void readHeader(int number) {
        for (var at = 0; at < header.size(); at++) {
            var name = header.get(at).strip();
            var column = Column.ofHeader(name);
            if (column.isEmpty()) {
                if (!name.isEmpty()) {
                    ignored.add(name);
                }
            } else if (columns.containsValue(column.get())) {
                refuse(number, name, "", "column-twice", "Another column says this already.");
            } else {
                columns.put(at, column.get());
            }
        }
        for (var needed : RosterReading.NEEDED) {
            if (!columns.containsValue(needed)) {
                var name = needed.headers().getFirst();
                refuse(number, name, "", "column-missing", "The column %s is missing.".formatted(name));
            }
        }
    }

    private void readRow(int number, List<String> fields) {
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() == Sheet.MOST_ROWS) {
            refuse(number, "", "", "too-many-rows", "A roster has at most %,d rows.".formatted(Sheet.MOST_ROWS));
            return;
        }
        if (fields.size() > header.size()
                && !fields.subList(header.size(), fields.size()).stream().allMatch(String::isBlank)) {
            var extra = fields.get(header.size());
            refuse(number, "", extra, "too-many-cells", "This row has more cells than the header.");
            return;
        }
        var texts = new EnumMap<Column, String>(Column.class);
        columns.forEach((at, column) -> {
            var text = at < fields.size() ? plain(fields.get(at)) : "";
            if (!text.isEmpty() || MAY_BE_EMPTIED.contains(column)) {
                texts.put(column, text);
            }
        });
        rows.add(new Cells(new Line(number, names(), texts), texts));
    }

    /// A cell is one line here: breaks and the hard spaces of spreadsheets become blanks.
    private static String plain(String cell) {
        return BLANKS.matcher(CsvFile.original(cell)).replaceAll(" ").strip();
    }

    private boolean hasRoom() {
        return rows.size() < Sheet.MOST_ROWS
                || problems.stream().noneMatch(problem -> problem.code().equals("too-many-rows"));
    }

    private Map<Column, String> names() {
        var names = new EnumMap<Column, String>(Column.class);
        columns.forEach((at, column) -> names.put(column, header.get(at).strip()));
        return names;
    }

    private void refuse(int row, String column, String value, String code, String detail) {
        problems.add(new Problem("/rows/" + row, code, detail).in(new Problem.Cell(row, column, shown(value))));
    }

    /// A slip of a separator can make a cell of the whole file.
    private static String shown(String value) {
        return value.length() > 200 ? value.substring(0, 200) + "…" : value;
    }

    /// A row as a spreadsheet numbers it.
    ///
    /// @param names the headers as this file spells them
    private record Line(int number, Map<Column, String> names, Map<Column, String> texts) implements Row {
        @Override
        public Problem problem(String field, String code, String detail) {
            var column = meant(Column.ofField(field).orElseThrow());
            var name = names.getOrDefault(column, column.headers().getFirst());
            var cell = new Problem.Cell(number, name, shown(texts.getOrDefault(column, "")));
            return new Problem("/rows/" + number + "/" + column.field(), code, detail).in(cell);
        }

        /// A manager may be named by address only.
        private Column meant(Column column) {
            return column == Column.MANAGER_EXTERNAL_ID
                            && !names.containsKey(column)
                            && names.containsKey(Column.MANAGER_EMAIL)
                    ? Column.MANAGER_EMAIL
                    : column;
        }

        @Override
        public String name() {
            return "Row " + number;
        }
    }
}
