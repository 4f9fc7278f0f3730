package org.doublesens.api.files;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.lambda.Json;
import org.doublesens.privacy.Kept;

/// A person's data as a file to take away.
public final class KeptFile {
    private KeptFile() {}

    public static String json(Kept kept) {
        return Json.tree(kept).toPrettyString();
    }

    /// Two columns, where and what: `letters/0/state,SENT`.
    public static String csv(Kept kept) {
        var file = new CsvFile("where", "what");
        write(file, "", Json.tree(kept));
        return file.text();
    }

    private static void write(CsvFile file, String where, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> write(file, where + below(where) + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (var place = 0; place < node.size(); place++) {
                write(file, where + below(where) + place, node.get(place));
            }
        } else {
            file.row(where, node.asText());
        }
    }

    private static String below(String where) {
        return where.isEmpty() ? "" : "/";
    }
}
