package org.doublesens.api;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.doublesens.lambda.Json;
import org.doublesens.privacy.Kept;

/// A person's data as a file to take away.
public final class KeptFile {
    private KeptFile() {}

    public static String json(Kept kept) {
        return Json.tree(kept).toPrettyString();
    }

    /// Two columns, where and what: `letters/0/state,SENT`; with a byte order mark, so that spreadsheets read UTF-8.
    public static String csv(Kept kept) {
        var text = new StringWriter();
        text.write('\ufeff');
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        csv.writeRecord("where", "what");
        write(csv, "", Json.tree(kept));
        return text.toString();
    }

    private static void write(CsvWriter csv, String where, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> write(csv, where + below(where) + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (var place = 0; place < node.size(); place++) {
                write(csv, where + below(where) + place, node.get(place));
            }
        } else {
            csv.writeRecord(where, harmless(node.asText()));
        }
    }

    private static String below(String where) {
        return where.isEmpty() ? "" : "/";
    }

    /// A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text (OWASP, CSV injection).
    static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
