package org.doublesens.local.services;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.doublesens.local.time.Timeline;

/// Hands for whatever takes a while, so that the timeline's own thread never waits; time is held until they are done.
public final class Workers implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    /// Whoever is interrupted in the middle of an act has forgotten it: on a busy laptop one may take seconds.
    private static final long PATIENCE_SECONDS = 60;

    private final Timeline timeline;
    private final ExecutorService hands;

    /// @param many how many of them; more only wait
    public Workers(Timeline timeline, String name, int many) {
        this.timeline = timeline;
        this.hands = Executors.newFixedThreadPool(
                many, Thread.ofPlatform().name(name, 1).daemon().factory());
    }

    public void work(Runnable task) {
        var hold = timeline.hold();
        try {
            hands.execute(() -> {
                try (hold) {
                    task.run();
                } catch (RuntimeException broken) {
                    LOG.log(System.Logger.Level.ERROR, "a task of the local cloud broke", broken);
                }
            });
        } catch (RejectedExecutionException _) {
            hold.close();
        }
    }

    @Override
    public void close() {
        hands.shutdown();
        try {
            if (!hands.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                hands.shutdownNow();
            }
        } catch (InterruptedException _) {
            hands.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
