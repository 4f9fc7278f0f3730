package org.doublesens.matching.solver;

import java.util.Arrays;

/// A binary heap of events by distance; equal distances leave in an order that depends on nothing but the order of
/// arrival.
final class EventQueue {
    private long[] distances = new long[64];
    private int[] events = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long firstDistance() {
        return distances[0];
    }

    void add(long distance, int event) {
        if (size == events.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            events = Arrays.copyOf(events, 2 * size);
        }
        rise(size++, distance, event);
    }

    int take() {
        var first = events[0];
        size--;
        if (size > 0) {
            sink(distances[size], events[size]);
        }
        return first;
    }

    private void rise(int from, long distance, int event) {
        var at = from;
        while (at > 0) {
            var above = (at - 1) >>> 1;
            if (distances[above] <= distance) {
                break;
            }
            distances[at] = distances[above];
            events[at] = events[above];
            at = above;
        }
        distances[at] = distance;
        events[at] = event;
    }

    private void sink(long distance, int event) {
        var at = 0;
        for (var below = 1; below < size; below = 2 * at + 1) {
            if (below + 1 < size && distances[below + 1] < distances[below]) {
                below++;
            }
            if (distances[below] >= distance) {
                break;
            }
            distances[at] = distances[below];
            events[at] = events[below];
            at = below;
        }
        distances[at] = distance;
        events[at] = event;
    }
}
