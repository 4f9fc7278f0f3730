package org.doublesens.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The functions Step Functions adds to JSONata, on the local cloud's own clock and chance.
///
/// Source: "Transforming data with JSONata in Step Functions", JSONata functions provided by Step Functions.
public final class Functions {

    private static final Set<String> DIGESTS = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    private final Map<String, Jsonata.JFunction> functions;

    public Functions(InstantSource clock, RandomGenerator chance) {
        functions = Map.of(
                "partition", function("partition", arguments -> partition(arguments)),
                "range", function("range", arguments -> range(arguments)),
                "hash", function("hash", arguments -> hash(arguments)),
                "random", function("random", arguments -> random(arguments, chance)),
                "uuid", function("uuid", _ -> uuid(chance)),
                "parse", function("parse", arguments -> parse(arguments)),
                "now", function("now", arguments -> now(arguments, clock)),
                "millis", function("millis", _ -> clock.millis()));
    }

    void bindTo(Jsonata.Frame frame) {
        functions.forEach(frame::bind);
        forget(frame, "eval");
    }

    /// Hides what the engine has and Step Functions has not.
    @SuppressWarnings("NullAway") // the engine, not annotated, reads a name bound to null as one that is not there
    private static void forget(Jsonata.Frame frame, String name) {
        frame.bind(name, (Object) null);
    }

    private static Jsonata.JFunction function(String name, Jsonata.FnVarArgs<@Nullable Object> body) {
        return Jsonata.function(name, body, null);
    }

    private static @Nullable Object partition(List<?> arguments) {
        var values = argument(arguments, 0);
        if (values == null) {
            return null;
        }
        var all = values instanceof List<?> list ? list : List.of(values);
        var size = whole("partition", arguments, 1);
        if (size <= 0) {
            throw mismatch("partition", 2);
        }
        var parts = new ArrayList<Object>();
        for (var from = 0; from < all.size(); from += (int) Math.min(size, Integer.MAX_VALUE)) {
            parts.add(new ArrayList<>(all.subList(from, (int) Math.min(all.size(), from + size))));
        }
        return parts;
    }

    /// A sequence, not an array: AWS gives `$range(1, 9, 9)` as 1 (recorded: array_range.2).
    private static Object range(List<?> arguments) {
        var first = whole("range", arguments, 0);
        var last = whole("range", arguments, 1);
        var step = argument(arguments, 2) == null ? 1 : whole("range", arguments, 2);
        if (step == 0) {
            throw mismatch("range", 3);
        }
        var sequence = Utils.createSequence();
        for (var value = first; step > 0 ? value <= last : value >= last; value += step) {
            sequence.add(value);
        }
        return sequence;
    }

    private static @Nullable Object hash(List<?> arguments) {
        if (argument(arguments, 0) == null) {
            return null;
        }
        var algorithm = text("hash", arguments, 1);
        if (!DIGESTS.contains(algorithm)) {
            throw mismatch("hash", 2);
        }
        try {
            var data = argument(arguments, 0) instanceof String text
                    ? text
                    : Values.text(Values.json(argument(arguments, 0)));
            var bytes = data.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /// The same seed gives the same number, but not the number AWS would give.
    private static Object random(List<?> arguments, RandomGenerator chance) {
        return arguments.isEmpty() ? chance.nextDouble() : new Random(whole("random", arguments, 0)).nextDouble();
    }

    private static Object uuid(RandomGenerator chance) {
        var version4 = (chance.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        var variant2 = (chance.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(version4, variant2).toString();
    }

    private static @Nullable Object parse(List<?> arguments) {
        if (argument(arguments, 0) == null) {
            return null;
        }
        try {
            var text = text("parse", arguments, 0);
            if (text.isBlank()) {
                throw new IllegalArgumentException("Unable to parse the text as JSON: it is empty");
            }
            return Values.plain(Values.parse(text));
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(
                    "Unable to parse the text as JSON: " + mistake.getOriginalMessage(), mistake);
        }
    }

    private static Object now(List<?> arguments, InstantSource clock) {
        var picture = argument(arguments, 0) instanceof String given ? given : null;
        var timezone = argument(arguments, 1) instanceof String given ? given : null;
        return com.dashjoin.jsonata.Functions.dateTimeFromMillis(clock.millis(), picture, timezone);
    }

    private static @Nullable Object argument(List<?> arguments, int index) {
        return index < arguments.size() ? arguments.get(index) : null;
    }

    private static String text(String function, List<?> arguments, int index) {
        if (argument(arguments, index) instanceof String text) {
            return text;
        }
        throw mismatch(function, index + 1);
    }

    private static long whole(String function, List<?> arguments, int index) {
        if (argument(arguments, index) instanceof Number number) {
            return number.longValue();
        }
        throw mismatch(function, index + 1);
    }

    private static IllegalArgumentException mismatch(String function, int argument) {
        return new IllegalArgumentException("T0410: Argument %d of function \"%s\" does not match function signature"
                .formatted(argument, function));
    }
}
