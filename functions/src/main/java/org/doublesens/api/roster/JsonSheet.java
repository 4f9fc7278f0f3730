package org.doublesens.api.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.doublesens.program.Problem;
import org.doublesens.roster.Row;

/// Reads `{"people": […]}`, each person with the fields of [Column].
final class JsonSheet {
    private final List<Cells> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private JsonSheet() {}

    static Sheet read(JsonNode people) {
        if (!people.isArray()) {
            return Sheet.unreadable("/people", "not-a-list", "A JSON array is expected here.");
        }
        if (people.size() > Sheet.MOST_ROWS) {
            return Sheet.unreadable("/people", "too-many", "At most %,d.".formatted(Sheet.MOST_ROWS));
        }
        var sheet = new JsonSheet();
        for (var at = 0; at < people.size(); at++) {
            sheet.read(new Element(at), people.get(at));
        }
        return new Sheet(sheet.rows, List.of(), sheet.problems);
    }

    private void read(Element element, JsonNode person) {
        if (!person.isObject()) {
            problems.add(new Problem(element.name(), "not-an-object", "A JSON object is expected here."));
            return;
        }
        var texts = new EnumMap<Column, String>(Column.class);
        person.properties().forEach(member -> {
            var pointer =
                    element.name() + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            Column.ofField(member.getKey())
                    .ifPresentOrElse(
                            column -> texts.put(column, text(pointer, member.getValue())),
                            () -> problems.add(new Problem(pointer, "unknown-field", "There is no such field.")));
        });
        rows.add(new Cells(element, texts));
    }

    /// Numbers and truth values are texts here, as they are in a table; a list of texts is written with bars.
    private String text(String pointer, JsonNode value) {
        if (value.isArray()) {
            var texts = new ArrayList<String>();
            value.forEach(one -> texts.add(text(pointer, one)));
            return String.join("|", texts);
        }
        if (value.isNull()) {
            return "";
        }
        if (!value.isValueNode()) {
            problems.add(new Problem(pointer, "not-a-text", "A text, a number or a truth value is expected here."));
            return "";
        }
        return value.asText().strip();
    }

    /// A person by the JSON pointer to them.
    private record Element(int at) implements Row {
        @Override
        public Problem problem(String field, String code, String detail) {
            return new Problem(name() + "/" + field, code, detail);
        }

        @Override
        public String name() {
            return "/people/" + at;
        }
    }
}
