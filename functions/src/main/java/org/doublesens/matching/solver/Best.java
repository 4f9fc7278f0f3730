package org.doublesens.matching.solver;

/// Keeps the best columns of a row while the row is read, and remembers how good those left out may be.
///
/// Among equals it prefers columns that are still free, because one of them ends a search at once.
final class Best {
    private static final int TAKEN = 1 << 30;
    private static final int FEW = 24;

    private int wanted;
    private long[] values = new long[64];
    private int[] codes = new int[64];
    private int size;
    private long bar;
    private boolean barIsClosed;

    /// @param wanted how many columns to keep
    /// @param leastValue only columns worth more than this are of interest
    void start(int wanted, long leastValue) {
        this.wanted = wanted;
        size = 0;
        bar = leastValue;
        barIsClosed = true;
        if (values.length < 4 * wanted) {
            values = new long[4 * wanted];
            codes = new int[4 * wanted];
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
        codes[size] = isFree ? column : column | TAKEN;
        size++;
        if (size < values.length) {
            return false;
        }
        compact();
        return true;
    }

    /// Ends the reading: afterwards only the wanted columns are left, the best first.
    void finish() {
        if (size > wanted) {
            compact();
        }
        sort(0, size - 1);
    }

    int size() {
        return size;
    }

    int column(int place) {
        return codes[place] & ~TAKEN;
    }

    long value(int place) {
        return values[place];
    }

    private void compact() {
        select();
        size = wanted;
        bar = values[0];
        for (var place = 1; place < wanted; place++) {
            bar = Math.min(bar, values[place]);
        }
        barIsClosed = true;
        for (var place = 0; place < wanted; place++) {
            barIsClosed &= values[place] > bar || codes[place] < TAKEN;
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

    private void sort(int from, int to) {
        var low = from;
        var high = to;
        while (high - low >= FEW) {
            var middle = partition(low, high);
            if (middle - low < high - middle) {
                sort(low, middle - 1);
                low = middle + 1;
            } else {
                sort(middle + 1, high);
                high = middle - 1;
            }
        }
        sortFew(low, high);
    }

    private void sortFew(int low, int high) {
        for (var next = low + 1; next <= high; next++) {
            var value = values[next];
            var code = codes[next];
            var place = next;
            while (place > low && isBefore(value, code, place - 1)) {
                values[place] = values[place - 1];
                codes[place] = codes[place - 1];
                place--;
            }
            values[place] = value;
            codes[place] = code;
        }
    }

    private int partition(int low, int high) {
        swap((low + high) >>> 1, high);
        var value = values[high];
        var code = codes[high];
        var border = low;
        for (var place = low; place < high; place++) {
            if (!isBefore(value, code, place)) {
                swap(place, border++);
            }
        }
        swap(border, high);
        return border;
    }

    /// Columns have codes of their own, so no two are equal.
    private boolean isBefore(long value, int code, int place) {
        return value > values[place] || (value == values[place] && code < codes[place]);
    }

    private void swap(int one, int other) {
        var value = values[one];
        values[one] = values[other];
        values[other] = value;
        var code = codes[one];
        codes[one] = codes[other];
        codes[other] = code;
    }
}
