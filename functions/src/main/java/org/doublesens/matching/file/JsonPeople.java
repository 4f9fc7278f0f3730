package org.doublesens.matching.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.file.Entry.SkillText;

/// Reads people from JSON: `{"people": […], "locks": […], "bans": […]}`.
final class JsonPeople {
    private static final Set<String> PARTS = Set.of("people", "locks", "bans");
    private static final Set<String> LISTS = Set.of("languages", "halfDays", "avoids", "met");
    private static final Set<String> FIELDS = Set.of(
            "id",
            "population",
            "level",
            "team",
            "department",
            "site",
            "manager",
            "timeZone",
            "capacity",
            "first",
            "active");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private JsonPeople() {}

    static PeopleFile read(String text) throws Faulty {
        var json = new JsonPeople();
        var root = parsed(text);
        var people = new ArrayList<Entry>();
        var list = root.path("people");
        if (!list.isArray()) {
            json.faults.add(new Fault("/people", "must be a list of people"));
        }
        for (var number = 0; number < list.size(); number++) {
            people.add(json.entry(list.get(number), "/people/" + number));
        }
        json.checkNames(root);
        return new PeopleFile(people, json.pairs(root, "locks"), json.pairs(root, "bans"), json.places, json.faults);
    }

    private void checkNames(JsonNode root) {
        root.fieldNames().forEachRemaining(name -> {
            if (!PARTS.contains(name)) {
                faults.add(new Fault("/" + name, "is a field nobody knows"));
            }
        });
    }

    static JsonNode parsed(String text) throws Faulty {
        try {
            var root = new ObjectMapper().readTree(text);
            if (!root.isObject()) {
                throw new Faulty(List.of(new Fault("/", "must be an object")));
            }
            return root;
        } catch (JsonProcessingException broken) {
            var where = broken.getLocation();
            throw new Faulty(List.of(new Fault(
                    "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr()),
                    broken.getOriginalMessage())));
        }
    }

    private Entry entry(JsonNode person, String pointer) {
        var fields = new HashMap<String, String>();
        var lists = new HashMap<String, List<String>>();
        if (!person.isObject()) {
            faults.add(new Fault(pointer, "must be an object"));
        }
        person.properties().forEach(property -> {
            var name = property.getKey();
            var place = pointer + "/" + name;
            if (FIELDS.contains(name)) {
                fields.put(name, text(property.getValue(), place));
            } else if (LISTS.contains(name)) {
                lists.put(name, texts(property.getValue(), place));
            } else if (!name.equals("offers") && !name.equals("wishes")) {
                faults.add(new Fault(place, "is a field nobody knows"));
            }
        });
        return new Entry(
                field -> pointer + "/" + field,
                fields,
                lists,
                skills(person.path("offers"), pointer + "/offers"),
                skills(person.path("wishes"), pointer + "/wishes"));
    }

    private String text(JsonNode node, String place) {
        if (!node.isValueNode()) {
            faults.add(new Fault(place, "must be a text or a number"));
        }
        return node.isNull() ? "" : node.asText();
    }

    private List<String> texts(JsonNode node, String place) {
        var texts = new ArrayList<String>();
        if (!node.isArray()) {
            faults.add(new Fault(place, "must be a list"));
        }
        for (var number = 0; number < node.size(); number++) {
            texts.add(text(node.path(number), place + "/" + number));
        }
        return texts;
    }

    private List<SkillText> skills(JsonNode node, String place) {
        var skills = new ArrayList<SkillText>();
        if (!node.isMissingNode() && !node.isArray()) {
            faults.add(new Fault(place, "must be a list"));
        }
        for (var number = 0; number < node.size(); number++) {
            var one = node.path(number);
            skills.add(new SkillText(
                    text(one.path("skill"), place + "/" + number + "/skill"),
                    text(one.path("level"), place + "/" + number + "/level")));
        }
        return skills;
    }

    private Set<JuniorWithSenior> pairs(JsonNode root, String name) {
        var list = root.path(name);
        if (!list.isMissingNode() && !list.isArray()) {
            faults.add(new Fault("/" + name, "must be a list of pairs"));
            return Set.of();
        }
        var pairs = new TreeSet<JuniorWithSenior>();
        for (var number = 0; number < list.size(); number++) {
            var place = "/" + name + "/" + number;
            var before = faults.size();
            var junior = text(list.path(number).path("junior"), place + "/junior");
            var senior = text(list.path(number).path("senior"), place + "/senior");
            if (faults.size() == before) {
                pairs.add(new JuniorWithSenior(junior, senior));
                places.put(name + " " + junior + "/" + senior, place);
            }
        }
        return pairs;
    }
}
