package org.doublesens.local.states.language;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/// When and how soon a failed state is tried again.
public record Retrier(
        List<String> errors,
        double intervalSeconds,
        int maxAttempts,
        double backoffRate,
        double maxDelaySeconds,
        boolean jitter) {

    public Retrier {
        errors = List.copyOf(errors);
    }

    /// Seconds before the next attempt when `retries` were made already, before any jitter.
    public double delaySeconds(int retries) {
        return Math.min(maxDelaySeconds, intervalSeconds * Math.pow(backoffRate, retries));
    }

    /// The delay to keep: with full jitter anything from none to all of it.
    public Duration delay(int retries, RandomGenerator chance) {
        var seconds = delaySeconds(retries) * (jitter ? chance.nextDouble() : 1);
        return Duration.ofMillis(Math.round(Math.min(seconds, Integer.MAX_VALUE) * 1000));
    }
}
