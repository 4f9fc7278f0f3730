package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.Wire;

/// Who plays in the demo: the people of an opening request, as many as wanted, and those who are not like the others.
public final class Cast {
    private static final String PEOPLE = "participants";

    private final ObjectNode request;

    private Cast(ObjectNode request) {
        this.request = request;
    }

    /// @param request what HR posts
    /// @param wanted  how many people; 0 for those of the request
    public static Cast of(JsonNode request, int wanted) {
        ObjectNode own = request.deepCopy();
        return new Cast(wanted <= 0 ? own : own.set(PEOPLE, many(own.path(PEOPLE), wanted)));
    }

    public ObjectNode request() {
        return request;
    }

    public List<String> addresses() {
        return people(request.path(PEOPLE)).stream()
                .map(person -> person.path("email").asText())
                .toList();
    }

    /// In each two dozen, one never answers, one leaves after seventy days and one moves a session.
    public Map<String, Temperament> temperaments() {
        var temperaments = new HashMap<String, Temperament>();
        var addresses = addresses();
        for (int from = 0; from < addresses.size(); from += 24) {
            put(temperaments, addresses, from + 4, new Temperament.Moving());
            put(temperaments, addresses, from + 7, new Temperament.Leaving(Duration.ofDays(70)));
            put(temperaments, addresses, from + 11, new Temperament.Silent());
        }
        return temperaments;
    }

    private static void put(
            Map<String, Temperament> temperaments, List<String> addresses, int at, Temperament temperament) {
        if (at < addresses.size()) {
            temperaments.put(addresses.get(at), temperament);
        }
    }

    /// Fewer are taken from the whole list, where juniors stand before seniors.
    ///
    /// More are the same people again and again, each time in other
    /// teams and with other names, so that rules hold as before.
    private static JsonNode many(JsonNode people, int wanted) {
        var all = Wire.array();
        for (int at = 0; at < wanted; at++) {
            int from = wanted < people.size() ? at * people.size() / wanted : at % people.size();
            ObjectNode person = people.get(from).deepCopy();
            all.add(at < people.size() ? person : again(person, at / people.size()));
        }
        return all;
    }

    private static ObjectNode again(ObjectNode person, int edition) {
        var email = person.path("email").asText();
        person.put("email", email.replaceFirst("@", edition + "@"));
        for (var reference : List.of("externalId", "managerId")) {
            if (person.path(reference).isTextual()) {
                person.put(reference, person.path(reference).asText() + "-" + edition);
            }
        }
        for (var group : List.of("team", "lastName")) {
            if (person.path(group).isTextual()) {
                person.put(group, person.path(group).asText() + " " + edition);
            }
        }
        return person;
    }

    private static List<JsonNode> people(JsonNode array) {
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
    }
}
