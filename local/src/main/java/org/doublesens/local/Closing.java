package org.doublesens.local;

import java.util.ArrayDeque;
import java.util.Deque;

/// What must be closed when all is over, in the order it was named: doors first, then what stands behind them.
final class Closing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T later(T resource) {
        open.addLast(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.removeFirst());
        }
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception broken) {
            LOG.log(System.Logger.Level.WARNING, resource + " did not close", broken);
        }
    }
}
