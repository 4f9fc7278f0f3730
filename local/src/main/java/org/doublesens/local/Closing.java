package org.doublesens.local;

import java.util.ArrayDeque;
import java.util.Deque;

/// What must be closed when all is over, the last opened first.
final class Closing implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Closing.class.getName());

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T later(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            close(open.pop());
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
