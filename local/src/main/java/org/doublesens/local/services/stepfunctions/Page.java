package org.doublesens.local.services.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.doublesens.local.states.Refusal;

/// As much of a long list as one answer carries, and where the rest begins.
record Page<T>(List<T> items, String nextToken) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;

    Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(List<T> all, JsonNode request) {
        var asked = request.path("maxResults").asInt(0);
        var size = asked == 0 ? USUAL : Math.min(asked, MOST);
        var from = from(request.path("nextToken").asText("0"), all.size());
        var to = Math.min(all.size(), from + size);
        return new Page<>(all.subList(from, to), to < all.size() ? Integer.toString(to) : "");
    }

    private static int from(String token, int most) {
        try {
            return Math.clamp(Integer.parseInt(token), 0, most);
        } catch (NumberFormatException _) {
            throw new Refusal("InvalidToken", "Invalid Token: '%s'".formatted(token));
        }
    }

    /// The answer with the items, each spelled for the wire, under this name.
    ObjectNode under(String name, Function<T, ? extends JsonNode> spelling) {
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray(name);
        items.forEach(item -> list.add(spelling.apply(item)));
        if (!nextToken.isEmpty()) {
            answer.put("nextToken", nextToken);
        }
        return answer;
    }
}
