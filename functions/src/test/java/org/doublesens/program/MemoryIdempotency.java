package org.doublesens.program;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fake of the port: a map that keeps its promises.
public final class MemoryIdempotency implements Idempotency {
    private record Kept(
            String fingerprint, Instant at, @Nullable Answer answer) {}

    private final Map<String, Kept> kept = new HashMap<>();

    @Override
    public Claim claim(String key, String fingerprint, Instant now) {
        var known = kept.get(key);
        if (known == null || !now.isBefore(known.at().plus(KEPT))) {
            kept.put(key, new Kept(fingerprint, now, null));
            return new Claim.Yours();
        }
        if (!known.fingerprint().equals(fingerprint)) {
            return new Claim.Taken();
        }
        var answer = known.answer();
        if (answer != null) {
            return new Claim.Answered(answer);
        }
        if (now.isBefore(known.at().plus(LEASE))) {
            return new Claim.InFlight();
        }
        kept.put(key, new Kept(fingerprint, now, null));
        return new Claim.Yours();
    }

    @Override
    public void keep(String key, String fingerprint, Answer answer, Instant now) {
        kept.put(key, new Kept(fingerprint, now, answer));
    }

    @Override
    public void release(String key, String fingerprint) {
        kept.remove(key);
    }
}
