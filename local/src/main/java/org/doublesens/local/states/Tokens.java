package org.doublesens.local.states;

import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

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

    /// Who waits behind a token, or AWS's words for nobody.
    Attempt behind(String token) {
        var attempt = waiting.get(token);
        if (attempt != null) {
            return attempt;
        }
        throw spent.contains(token)
                ? new Refusal("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'")
                : new Refusal("InvalidToken", "Invalid Token: 'Invalid token'");
    }
}
