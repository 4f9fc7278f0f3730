package org.doublesens.api.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table to take away (RFC 4180), in which no cell can become a formula; every export is written here.
///
/// A byte order mark tells spreadsheets that it is UTF-8.
public final class CsvFile {
    public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

    /// What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), their full-width twins included.
    private static final String RISKY = "=+\\-@\uff1d\uff0b\uff0d\uff20";

    private static final String FORMULA = "(?=[\"\\s]*[" + RISKY + "])";

    /// At the start, or behind what another spreadsheet's settings take for the end of a cell.
    private static final Pattern START =
            Pattern.compile("(^(?=[\\t\\r\\n])|^" + FORMULA + "|[;,\\t\\r\\n|]" + FORMULA + ")");

    private static final Pattern MADE_HARMLESS = Pattern.compile("(^|[;,\\t\\r\\n|])'" + FORMULA);

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv;

    public CsvFile(String... columns) {
        text.write('\ufeff');
        csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord(columns);
    }

    /// A number stays one, so that `-5` still adds up; everything else is text; what is absent is an empty cell.
    public CsvFile row(@Nullable Object... cells) {
        csv.writeRecord(Arrays.stream(cells).map(CsvFile::cell).toList());
        return this;
    }

    public String text() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Optional<?> maybe -> cell(maybe.orElse(null));
            default -> harmless(value.toString());
        };
    }

    /// An apostrophe makes it text.
    public static String harmless(String cell) {
        return cell.isEmpty() ? cell : START.matcher(cell).replaceAll("$1'");
    }

    /// The text as it was before [#harmless], so that an export can be read back.
    public static String original(String cell) {
        return MADE_HARMLESS.matcher(cell).replaceAll("$1");
    }
}
