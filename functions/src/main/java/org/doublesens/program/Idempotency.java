package org.doublesens.program;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Remembers, for a day, the first answer to each `Idempotency-Key`, so that asking twice does once.
public interface Idempotency {
    /// How long an answer is kept.
    Duration KEPT = Duration.ofDays(1);

    /// How long a request may be under way before another try may take it up.
    Duration LEASE = Duration.ofMinutes(1);

    /// Asks to be the one who does it; of two who ask at once only one is [Claim.Yours].
    ///
    /// @param key         names the caller and what they called it; at most 200 letters, digits and `-`
    /// @param fingerprint of the request; a key belongs to one request until it is forgotten
    Claim claim(String key, String fingerprint, Instant now);

    /// Keeps the answer for those who ask again.
    void keep(String key, String fingerprint, Answer answer, Instant now);

    /// Forgets a claim that came to nothing, so that a corrected request may use the key.
    void release(String key, String fingerprint);

    /// An answer as it was given.
    record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /// What becomes of a claim.
    sealed interface Claim {
        /// Nobody did it, or who began it never ended: do it.
        record Yours() implements Claim {}

        /// It is done; say the same again.
        record Answered(Answer answer) implements Claim {}

        /// The same request is under way.
        record InFlight() implements Claim {}

        /// The key belongs to another request.
        record Taken() implements Claim {}
    }
}
