package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.lambda.Answer;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.StreamSource;

/// Hands batches of a stream to a function until each record went through or its retries are used up.
///
/// What is left over is parked, as Lambda does it with a failure destination; without one it is dropped and said aloud.
final class Delivery {

    /// Lambda tries for a day where no limit is set; here this many tries stand for that day.
    private static final int TRIES_OF_A_DAY = 25;

    private static final int IMMEDIATE_RETRIES = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final System.Logger LOG = System.getLogger(Delivery.class.getName());

    private final StreamSource source;
    private final Functions functions;
    private final DeadLetters deadLetters;
    private final Streams streams;
    private final AtomicInteger unsettled = new AtomicInteger();

    Delivery(StreamSource source, Functions functions, DeadLetters deadLetters, Streams streams) {
        this.source = source;
        this.functions = functions;
        this.deadLetters = deadLetters;
        this.streams = streams;
    }

    void deliver(List<? extends JsonNode> events) {
        deliver(events, 0);
    }

    /// Whether every record it was handed was taken or parked.
    boolean isSettled() {
        return unsettled.get() == 0;
    }

    private void deliver(List<? extends JsonNode> events, int retries) {
        if (streams.isClosed()) {
            unsettled.incrementAndGet();
            return;
        }
        var left = attempt(events);
        if (left.isEmpty()) {
            return;
        }
        if (retries == (source.retries() < 0 ? TRIES_OF_A_DAY : source.retries())) {
            park(left);
        } else if (source.bisects() && left.size() == events.size() && left.size() > 1) {
            var middle = left.size() / 2;
            retry(left.subList(0, middle), retries + 1);
            retry(left.subList(middle, left.size()), retries + 1);
        } else {
            retry(left, retries + 1);
        }
    }

    /// Tries again, later each time, so that a letter which another sender still holds is tried once it is free.
    private void retry(List<? extends JsonNode> events, int retry) {
        if (retry <= IMMEDIATE_RETRIES) {
            deliver(events, retry);
            return;
        }
        unsettled.incrementAndGet();
        var seconds = 1L << Math.min(retry - IMMEDIATE_RETRIES - 1, 30);
        streams.later(seconds < LONGEST_PAUSE.toSeconds() ? Duration.ofSeconds(seconds) : LONGEST_PAUSE, () -> {
            deliver(events, retry);
            unsettled.decrementAndGet();
        });
    }

    /// The records to be tried again: on a reported failure the first that failed and all after it.
    private List<? extends JsonNode> attempt(List<? extends JsonNode> events) {
        return switch (functions.invoke(source.function(), StreamRecords.batch(events))) {
            case Answer.Failed _ -> events;
            case Answer.Returned(var payload) ->
                source.reportsItems() ? fromFirstOf(reported(payload), events) : List.of();
        };
    }

    private static List<? extends JsonNode> fromFirstOf(Set<String> failed, List<? extends JsonNode> events) {
        if (failed.isEmpty()) {
            return List.of();
        }
        for (int at = 0; at < events.size(); at++) {
            if (failed.contains(StreamRecords.sequenceNumber(events.get(at)))) {
                return events.subList(at, events.size());
            }
        }
        return events;
    }

    private static Set<String> reported(byte[] payload) {
        try {
            return Wire.read(new String(payload, StandardCharsets.UTF_8))
                    .path("batchItemFailures")
                    .valueStream()
                    .map(failure -> failure.path("itemIdentifier").asText())
                    .collect(Collectors.toSet());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a batch response is no JSON", unreadable);
        }
    }

    private void park(List<? extends JsonNode> events) {
        LOG.log(
                System.Logger.Level.WARNING,
                "{0} did not take {1} records of {2}; they are parked",
                source.function(),
                events.size(),
                source.table());
        events.forEach(event -> deadLetters.park(source.deadLetters(), source.function(), event));
    }
}
