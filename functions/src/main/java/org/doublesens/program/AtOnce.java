package org.doublesens.program;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks several slow questions at the same time, a few at once; closing it waits for all of them.
public final class AtOnce implements AutoCloseable {
    /// As many connections as the JDK's HTTP client keeps open to one host
    /// (`http.maxConnections`): one more would shake hands anew each time.
    private static final int HANDS = 5;

    private final ExecutorService hands =
            Executors.newFixedThreadPool(HANDS, Thread.ofVirtual().factory());

    /// A question on its way.
    public static final class Pending<T> {
        private final Future<T> coming;

        private Pending(Future<T> coming) {
            this.coming = coming;
        }

        /// Waits for the answer; an exception of the question is thrown here as if it were asked in place.
        public T answer() {
            try {
                return coming.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while waiting for an answer", stopped);
            }
        }
    }

    public <T> Pending<T> ask(Callable<T> question) {
        return new Pending<>(hands.submit(question));
    }

    @Override
    public void close() {
        hands.close();
    }
}
