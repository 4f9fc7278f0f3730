package org.doublesens.pages.console;

import java.util.List;

/// One page of a long list, counted from 1.
public record Leaf(int number, int of, int items) {
    /// What one page shows.
    public static final int MOST = 25;

    /// The page that was asked for, or the nearest there is.
    public static Leaf of(int asked, int items) {
        var pages = Math.max(1, (items + MOST - 1) / MOST);
        return new Leaf(Math.clamp(asked, 1, pages), pages, items);
    }

    public <T> List<T> cut(List<T> all) {
        return all.subList((number - 1) * MOST, Math.min(all.size(), number * MOST));
    }
}
