package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What no function would take, kept for whoever looks.
public final class DeadLetters {

    /// @param queue    the ARN it was sent to; empty where the template names none
    public record DeadLetter(String queue, String function, JsonNode event) {}

    private final List<DeadLetter> parked = new CopyOnWriteArrayList<>();

    public void park(String queue, String function, JsonNode event) {
        parked.add(new DeadLetter(queue, function, event));
    }

    public List<DeadLetter> parked() {
        return List.copyOf(parked);
    }
}
