package org.doublesens.local;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.doublesens.local.time.Hold;
import org.doublesens.local.time.Pace;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// Lets a cloud that jumps through time stand still between the stretches that somebody wants to see lived.
///
/// While it stands still, everything due at that very instant is done all the same.
final class Life implements AutoCloseable {
    private final Timeline timeline;
    private volatile boolean wanted;
    private @Nullable Thread still;

    Life(Timeline timeline) {
        this.timeline = timeline;
    }

    /// Jumps from event to event on the calling thread until `done`, which is asked between two events.
    ///
    /// @return whether it came to be done; otherwise nothing was left to happen
    synchronized boolean until(BooleanSupplier done) {
        wake();
        try {
            var reached = new AtomicBoolean();
            timeline.runUntil(() -> {
                reached.set(done.getAsBoolean());
                return reached.get();
            });
            return reached.get();
        } finally {
            stand();
        }
    }

    /// Stands still on a thread of its own.
    synchronized void stand() {
        wanted = true;
        var thread = Thread.ofPlatform().name("still").daemon().unstarted(this::doWhatIsDue);
        still = thread;
        thread.start();
    }

    /// Goes on at a pace that needs no pushing.
    synchronized void goOn(Pace pace) {
        wake();
        timeline.keep(pace);
        timeline.start();
    }

    @Override
    public synchronized void close() {
        timeline.close();
    }

    private void doWhatIsDue() {
        try (Hold _ = timeline.hold()) {
            timeline.runUntil(() -> !wanted);
        }
    }

    private void wake() {
        var thread = still;
        if (thread == null) {
            return;
        }
        wanted = false;
        timeline.soon(() -> {});
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        still = null;
    }
}
