package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.doublesens.local.kept.Lines;
import org.doublesens.local.services.Wire;

/// What no function would take, kept for whoever looks.
public final class DeadLetters {

    /// @param queue    the ARN it was sent to; empty where the template names none
    public record DeadLetter(String queue, String function, JsonNode event) {}

    private final List<DeadLetter> parked = new CopyOnWriteArrayList<>();
    private final Consumer<DeadLetter> storing;

    private DeadLetters(Consumer<DeadLetter> storing) {
        this.storing = storing;
    }

    public static DeadLetters inMemory() {
        return new DeadLetters(_ -> {});
    }

    /// With those that were parked there before.
    public static DeadLetters in(Lines lines) {
        var deadLetters = new DeadLetters(dead -> lines.add(Wire.object()
                .put("queue", dead.queue())
                .put("function", dead.function())
                .set("event", dead.event())));
        lines.past().stream().map(DeadLetters::read).forEach(deadLetters.parked::add);
        return deadLetters;
    }

    public void park(String queue, String function, JsonNode event) {
        var dead = new DeadLetter(queue, function, event);
        storing.accept(dead);
        parked.add(dead);
    }

    public List<DeadLetter> parked() {
        return List.copyOf(parked);
    }

    private static DeadLetter read(JsonNode line) {
        return new DeadLetter(line.path("queue").asText(), line.path("function").asText(), line.path("event"));
    }
}
