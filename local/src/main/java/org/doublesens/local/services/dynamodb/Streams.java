package org.doublesens.local.services.dynamodb;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.doublesens.local.template.StreamSource;
import org.doublesens.local.time.Hold;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// Leads what was written to the functions that listen to the tables' streams.
///
/// A write rings; from then on time is held until every stream is drained and every listener has answered. Reading
/// waits a moment while functions are at work, since Lambda gathers records too and a reading costs as much as a write.
public final class Streams implements AutoCloseable {
    private static final int ENOUGH_WRITES = 100;
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int MOMENTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final System.Logger LOG = System.getLogger(Streams.class.getName());

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private final Timeline timeline;
    private final BooleanSupplier atWork;
    private final List<Stream> streams = new ArrayList<>();
    private final ExecutorService hands = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("streams", 1).daemon().factory());
    private @Nullable Hold hold;
    private long writes;
    private volatile boolean closed;
    private @Nullable Thread reading;

    /// @param atWork whether functions are running that may write more
    public Streams(Timeline timeline, BooleanSupplier atWork) {
        this.timeline = timeline;
        this.atWork = atWork;
    }

    /// A table's stream, read once for all who listen to it.
    record Stream(String table, StreamReader reader, List<Listener> listeners) {}

    /// A function that listens, and how it is handed what it listens for.
    record Listener(StreamSource source, Delivery delivery) {}

    /// Called for every write, before the writer goes on.
    public void ring() {
        lock.lock();
        try {
            writes++;
            if (hold == null) {
                hold = timeline.hold();
                rung.signalAll();
            } else if (writes % ENOUGH_WRITES == 0) {
                rung.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void add(Stream stream) {
        streams.add(stream);
    }

    /// Begins with what was written before and not dealt with.
    public Streams start() {
        ring();
        reading = Thread.ofPlatform().name("streams").daemon().start(this::run);
        return this;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
        if (reading != null) {
            finish(reading);
        }
        hands.shutdown();
    }

    private static void finish(Thread thread) {
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                var seen = await();
                if (seen < 0) {
                    return;
                }
                drain();
                release(seen);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// The number of writes before this reading; -1 when all is over.
    private long await() throws InterruptedException {
        lock.lock();
        try {
            while (hold == null && !closed) {
                rung.await();
            }
            var before = writes;
            for (int moment = 0;
                    moment < MOMENTS && !closed && writes - before < ENOUGH_WRITES && atWork.getAsBoolean();
                    moment++) {
                var _ = rung.awaitNanos(MOMENT);
            }
            return closed ? -1 : writes;
        } finally {
            lock.unlock();
        }
    }

    private void drain() {
        for (var stream : streams) {
            try {
                drain(stream);
            } catch (RuntimeException broken) {
                LOG.log(System.Logger.Level.ERROR, "the stream of " + stream.table() + " broke", broken);
            }
        }
    }

    private void drain(Stream stream) {
        List<? extends JsonNode> events = stream.reader().read();
        while (!events.isEmpty() && !closed) {
            hand(stream.listeners(), events);
            events = stream.reader().read();
        }
        if (!closed
                && stream.listeners().stream()
                        .allMatch(listener -> listener.delivery().isSettled())) {
            stream.reader().bookmark();
        }
    }

    /// Has something done after a while of the timeline, and looks at the streams once more.
    void later(Duration wait, Runnable task) {
        timeline.after(wait, () -> {
            var waiting = timeline.hold();
            hands.execute(() -> {
                try (waiting) {
                    task.run();
                    ring();
                }
            });
        });
    }

    boolean isClosed() {
        return closed;
    }

    /// All listeners at once, each in as many lanes as its source says.
    private void hand(List<Listener> listeners, List<? extends JsonNode> events) {
        var errands = new ArrayList<CompletableFuture<Void>>();
        for (var listener : listeners) {
            for (var lane :
                    lanes(wanted(listener.source(), events), listener.source().lanes())) {
                errands.add(CompletableFuture.runAsync(() -> inBatches(listener, lane), hands));
            }
        }
        CompletableFuture.allOf(errands.toArray(CompletableFuture[]::new)).join();
    }

    /// What happened to one item stays in its order, because all of it is in one lane.
    private static Collection<List<JsonNode>> lanes(List<? extends JsonNode> events, int lanes) {
        return events.stream()
                .collect(groupingBy(
                        event -> Math.floorMod(StreamRecords.keys(event).hashCode(), lanes),
                        TreeMap::new,
                        mapping(JsonNode.class::cast, toList())))
                .values();
    }

    private void inBatches(Listener listener, List<? extends JsonNode> events) {
        var size = listener.source().batchSize();
        for (int from = 0; from < events.size() && !closed; from += size) {
            listener.delivery().deliver(events.subList(from, Math.min(events.size(), from + size)));
        }
    }

    private static List<? extends JsonNode> wanted(StreamSource source, List<? extends JsonNode> events) {
        return source.filters().isEmpty()
                ? events
                : events.stream().filter(event -> wanted(source, event)).toList();
    }

    private static boolean wanted(StreamSource source, JsonNode event) {
        return source.filters().stream().anyMatch(pattern -> EventPattern.matches(pattern, event));
    }

    private void release(long seen) {
        lock.lock();
        try {
            if (writes == seen && hold != null) {
                hold.close();
                hold = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
