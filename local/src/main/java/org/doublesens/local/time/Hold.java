package org.doublesens.local.time;

/// Keeps time from jumping for as long as work is under way on another thread; closing it twice is closing it once.
@FunctionalInterface
public interface Hold extends AutoCloseable {

    @Override
    void close();
}
