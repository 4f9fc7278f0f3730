package org.doublesens.matching.solver;

/// Keeps the best columns of a row while the row is read, and remembers how good those left out may be.
///
/// Among equals it prefers columns that are still free, because one of them ends a search at once.
final class Best {
    private int wanted;
    private long[] values = new long[64];
    private int[] columns = new int[64];
    private boolean[] free = new boolean[64];
    private int size;
    private long bar;
    private boolean barIsClosed;
    private int offered;

    /// @param wanted how many columns to keep
    /// @param leastValue only columns worth more than this are of interest
    void start(int wanted, long leastValue) {
        this.wanted = wanted;
        size = 0;
        offered = 0;
        bar = leastValue;
        barIsClosed = true;
        if (values.length < 4 * wanted) {
            values = new long[4 * wanted];
            columns = new int[4 * wanted];
            free = new boolean[4 * wanted];
        }
    }

    /// What a column must reach to be of interest; reaching it exactly is enough only for a free one.
    long bar() {
        return bar;
    }

    /// @return whether the bar rose
    boolean offer(long value, int column, boolean isFree) {
        if (value < bar || (value == bar && (barIsClosed || !isFree))) {
            return false;
        }
        values[size] = value;
        columns[size] = column;
        free[size] = isFree;
        size++;
        offered++;
        if (size < values.length) {
            return false;
        }
        compact();
        return true;
    }

    /// Ends the reading: afterwards only the wanted columns are left.
    void finish() {
        if (size > wanted) {
            compact();
        }
    }

    /// How many columns were of interest when they were offered.
    int offered() {
        return offered;
    }

    int size() {
        return size;
    }

    int column(int place) {
        return columns[place];
    }

    long value(int place) {
        return values[place];
    }

    private void compact() {
        select();
        size = wanted;
        bar = values[0];
        barIsClosed = true;
        for (var place = 1; place < wanted; place++) {
            bar = Math.min(bar, values[place]);
        }
        for (var place = 0; place < wanted; place++) {
            barIsClosed &= values[place] > bar || free[place];
        }
    }

    /// Hoare's selection: the wanted best come to the front.
    private void select() {
        var low = 0;
        var high = size - 1;
        while (low < high) {
            var middle = partition(low, high);
            if (middle >= wanted) {
                high = middle - 1;
            } else if (middle < wanted - 1) {
                low = middle + 1;
            } else {
                return;
            }
        }
    }

    private int partition(int low, int high) {
        swap((low + high) >>> 1, high);
        var border = low;
        for (var place = low; place < high; place++) {
            if (isBefore(place, high)) {
                swap(place, border++);
            }
        }
        swap(border, high);
        return border;
    }

    private boolean isBefore(int one, int other) {
        if (values[one] != values[other]) {
            return values[one] > values[other];
        }
        if (free[one] != free[other]) {
            return free[one];
        }
        return columns[one] < columns[other];
    }

    private void swap(int one, int other) {
        var value = values[one];
        values[one] = values[other];
        values[other] = value;
        var column = columns[one];
        columns[one] = columns[other];
        columns[other] = column;
        var isFree = free[one];
        free[one] = free[other];
        free[other] = isFree;
    }
}
