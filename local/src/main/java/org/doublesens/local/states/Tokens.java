package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The task tokens handed out, and who waits behind each.
final class Tokens {

    private static final int BYTES = 96;

    private final RandomGenerator chance;
    private final Map<String, Attempt> waiting = new HashMap<>();
    private final Set<String> spent = new HashSet<>();

    Tokens(RandomGenerator chance) {
        this.chance = chance;
    }

    String mint() {
        var bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    void hand(String token, Attempt attempt) {
        waiting.put(token, attempt);
    }

    void spend(String token) {
        waiting.remove(token);
        spent.add(token);
    }

    void succeed(String token, JsonNode output) {
        behind(token).succeed(output);
    }

    void fail(String token, @Nullable String error, @Nullable String cause) {
        behind(token).fail(Failure.of(error, cause));
    }

    void beat(String token) {
        behind(token).beat();
    }

    private Attempt behind(String token) {
        var attempt = waiting.get(token);
        if (attempt != null) {
            return attempt;
        }
        throw spent.contains(token)
                ? new Refusal("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
                : new Refusal("InvalidToken", "Invalid Token: 'Invalid token'");
    }
}
