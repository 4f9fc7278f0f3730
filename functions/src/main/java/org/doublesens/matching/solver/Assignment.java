package org.doublesens.matching.solver;

import java.util.Arrays;

/// Places rows into columns so that the worth is the greatest possible, by shortest augmenting paths on lists that are
/// read when needed.
///
/// The prices of rows and columns are never negative, and at every moment the two prices of a pair add up to at least
/// its worth, and to
/// exactly its worth if it is matched. When no free place has a price left, the prices prove the worth (complementary
/// slackness). After
/// Jonker and Volgenant (1987), with two changes. Staying free is an end of a path like any other, so sides may differ
/// and pairs may be
/// missing. And a row remembers only its best columns, with a limit for what the others can be worth to it; as column
/// prices only rise, the
/// limit stays true, and the row is read again only when a search comes so far that a column beyond the limit could
/// matter.
final class Assignment {
    private static final int LIST = 16;
    private static final int LONGEST_KEPT_LIST = 256;
    private static final long UNREAD = Long.MAX_VALUE;
    private static final long FAR = Long.MAX_VALUE;
    private static final long CLOSED = -(1L << 62);
    private static final int NONE = -1;

    private final Scores scores;
    private final Grades grades;
    private final Places rows;
    private final Places columns;
    final long[] rowPrice;
    final long[] columnPrice;
    final int[] mateOfRow;
    final int[] mateOfColumn;

    private final long[] net;
    private final int[][] listed;
    private final long[][] listedWorth;
    private final int[] listLength;
    private final long[] limit;
    private final int[] line;
    private final Best best = new Best();
    private long read;

    private final EventQueue queue = new EventQueue();
    private final long[] rowDistance;
    private final long[] columnDistance;
    private final int[] from;
    private final boolean[] settled;
    private int[] treeRows = new int[64];
    private int treeSize;
    private int[] touched = new int[64];
    private int touchedSize;
    private long end;
    private int endRow;
    private int endColumn;

    Assignment(Scores scores, Grades grades, Places rows, Places columns) {
        this(
                scores,
                grades,
                rows,
                columns,
                new long[rows.count()],
                new long[columns.count()],
                filled(rows.count()),
                filled(columns.count()));
    }

    private Assignment(
            Scores scores,
            Grades grades,
            Places rows,
            Places columns,
            long[] rowPrice,
            long[] columnPrice,
            int[] mateOfRow,
            int[] mateOfColumn) {
        this.scores = scores;
        this.grades = grades;
        this.rows = rows;
        this.columns = columns;
        this.rowPrice = rowPrice;
        this.columnPrice = columnPrice;
        this.mateOfRow = mateOfRow;
        this.mateOfColumn = mateOfColumn;
        net = new long[columns.count()];
        for (var column = 0; column < net.length; column++) {
            net[column] = columns.open()[column] ? columns.worth()[column] - columnPrice[column] : CLOSED;
        }
        listed = new int[rows.count()][];
        listedWorth = new long[rows.count()][];
        listLength = new int[rows.count()];
        limit = new long[rows.count()];
        Arrays.fill(limit, UNREAD);
        line = new int[scores.columns()];
        rowDistance = new long[rows.count()];
        columnDistance = new long[columns.count()];
        Arrays.fill(columnDistance, FAR);
        from = new int[columns.count()];
        settled = new boolean[columns.count()];
    }

    private static int[] filled(int size) {
        var none = new int[size];
        Arrays.fill(none, NONE);
        return none;
    }

    /// The same state seen from the other side; it shares prices and mates with this one, and nothing else.
    Assignment turned() {
        return new Assignment(
                scores.turned(), grades.turned(), columns, rows, columnPrice, rowPrice, mateOfColumn, mateOfRow);
    }

    Scores scores() {
        return scores;
    }

    Places rows() {
        return rows;
    }

    /// Adds every pair of the row that is worth exactly its two prices.
    ///
    /// @throws IllegalStateException if a pair is worth more, which no solved state allows
    void listTight(int row, int[] scoresOfRow, IntegerList nodes, IntegerList ends) {
        var person = rows.person()[row];
        var own = rows.worth()[row] - rowPrice[row];
        var last = rows.isFirst(row) ? columns.count() : columns.people();
        for (var column = 0; column < last; column++) {
            var other = column < columns.people() ? column : columns.person()[column];
            var score = scoresOfRow[other];
            if (own + grades.point() * score + net[column] >= 0 && score >= grades.least()) {
                var surplus = own + grades.point() * score + net[column] - grades.lost(score, person, other);
                if (surplus > 0) {
                    throw new IllegalStateException("a pair is worth more than its two prices");
                }
                if (surplus == 0) {
                    nodes.add(row);
                    ends.add(column);
                }
            }
        }
    }

    /// The sum of all prices, which no result can be worth more than.
    long bound() {
        return Arrays.stream(rowPrice).sum() + Arrays.stream(columnPrice).sum();
    }

    /// How many scores were read so far.
    long read() {
        return read;
    }

    /// Solves from scratch.
    void solve() {
        bid(bid(everyRow()));
        for (var row = 0; row < rows.count(); row++) {
            if (rows.open()[row] && mateOfRow[row] == NONE) {
                place(row);
            }
        }
    }

    private int[] everyRow() {
        var open = new int[rows.count()];
        var size = 0;
        for (var row = rows.count() - 1; row >= 0; row--) {
            if (rows.open()[row]) {
                open[size++] = row;
            }
        }
        return Arrays.copyOf(open, size);
    }

    /// Lets each row take its best column and raise its price up to the point of indifference (augmenting row
    /// reduction).
    ///
    /// @return those who were displaced without a rise, for another go
    private int[] bid(int[] waiting) {
        var stack = Arrays.copyOf(waiting, Math.max(1, waiting.length));
        var size = waiting.length;
        var later = new int[16];
        var laterSize = 0;
        var steps = 4L * waiting.length;
        while (size > 0) {
            var row = stack[--size];
            if (steps-- <= 0) {
                continue;
            }
            var displaced = bid(row);
            if (displaced >= 0) {
                stack[size++] = displaced;
            } else if (displaced != NONE) {
                later = laterSize == later.length ? Arrays.copyOf(later, 2 * laterSize) : later;
                later[laterSize++] = DISPLACED_QUIETLY - displaced;
            }
        }
        return Arrays.copyOf(later, laterSize);
    }

    private static final int DISPLACED_QUIETLY = -2;

    /// @return the displaced row; or [#NONE]; or, if no price rose, [#DISPLACED_QUIETLY] minus the displaced row
    private int bid(int row) {
        if (limit[row] == UNREAD) {
            read(row, LIST);
        }
        var top = topTwo(row);
        if (top.second < limit[row]) {
            read(row, listLength(row));
            top = topTwo(row);
        }
        if (top.first <= 0) {
            rowPrice[row] = 0;
            return NONE;
        }
        rowPrice[row] = top.second;
        var displaced = mateOfColumn[top.column];
        raise(top.column, top.first - top.second);
        mateOfColumn[top.column] = row;
        mateOfRow[row] = top.column;
        if (displaced == NONE) {
            return NONE;
        }
        mateOfRow[displaced] = NONE;
        return top.first > top.second ? displaced : DISPLACED_QUIETLY - displaced;
    }

    private record Top(long first, long second, int column) {}

    /// The best and the second best value of a row's list today; among equals a free column counts as the best.
    private Top topTwo(int row) {
        var first = 0L;
        var second = 0L;
        var column = NONE;
        var list = listed[row];
        var worth = listedWorth[row];
        for (var place = 0; place < listLength[row]; place++) {
            var value = worth[place] - columnPrice[list[place]];
            if (value > first
                    || (value == first
                            && column != NONE
                            && mateOfColumn[column] != NONE
                            && mateOfColumn[list[place]] == NONE)) {
                second = first;
                first = value;
                column = list[place];
            } else if (value > second) {
                second = value;
            }
        }
        return new Top(first, second, column);
    }

    private void raise(int column, long by) {
        columnPrice[column] += by;
        net[column] -= by;
    }

    private int listLength(int row) {
        return Math.max(LIST, listLength[row]);
    }

    /// Reads a row and keeps its best columns at today's prices.
    private void read(int row, int wanted) {
        var person = rows.person()[row];
        scores.row(person, line);
        read += line.length;
        best.start(wanted, worstListed(row, wanted));
        readFirstPlaces(rows.worth()[row], person);
        if (rows.isFirst(row)) {
            readFurtherPlaces(rows.worth()[row], person);
        }
        best.finish();
        keep(row);
    }

    /// A value that the wanted best columns are sure to exceed, as those listed already do.
    private long worstListed(int row, int wanted) {
        if (limit[row] == UNREAD || listLength[row] < wanted) {
            return 0;
        }
        var worst = Long.MAX_VALUE;
        for (var place = 0; place < listLength[row]; place++) {
            worst = Math.min(worst, listedWorth[row][place] - columnPrice[listed[row][place]]);
        }
        return Math.max(0, worst - 1);
    }

    private void readFirstPlaces(long own, int person) {
        var least = grades.least();
        var point = grades.point();
        var bar = best.bar();
        for (var column = 0; column < line.length; column++) {
            var score = line[column];
            var value = own + point * score + net[column];
            if (value >= bar && score >= least) {
                best.offer(value - grades.lost(score, person, column), column, mateOfColumn[column] == NONE);
                bar = best.bar();
            }
        }
    }

    private void readFurtherPlaces(long own, int person) {
        for (var column = columns.people(); column < columns.count(); column++) {
            var other = columns.person()[column];
            var score = line[other];
            if (score >= grades.least()) {
                var value = own + grades.point() * score + net[column] - grades.lost(score, person, other);
                best.offer(value, column, mateOfColumn[column] == NONE);
            }
        }
    }

    private void keep(int row) {
        var size = best.size();
        if (listed[row] == null || listed[row].length < size) {
            listed[row] = new int[Math.max(LIST, size)];
            listedWorth[row] = new long[Math.max(LIST, size)];
        }
        for (var place = 0; place < size; place++) {
            listed[row][place] = best.column(place);
            listedWorth[row][place] = best.value(place) + columnPrice[best.column(place)];
        }
        listLength[row] = size;
        limit[row] = best.bar();
    }

    /// Finds the cheapest way to place one free row: into a free column at the end of a chain of moves, or so that
    /// somebody stays free.
    void place(int start) {
        price(start);
        begin(start);
        while (!queue.isEmpty() && queue.firstDistance() < end) {
            var distance = queue.firstDistance();
            var event = queue.take();
            if (event < 0) {
                readOn(~event);
            } else if (!settled[event] && columnDistance[event] == distance) {
                settled[event] = true;
                enter(mateOfColumn[event], distance);
            }
        }
        pay();
        move(start);
        forget();
    }

    /// A free row's price is what its best column is worth to it.
    private void price(int row) {
        if (limit[row] == UNREAD) {
            read(row, LIST);
        }
        var top = topTwo(row);
        if (top.first < limit[row]) {
            read(row, listLength(row));
            top = topTwo(row);
        }
        rowPrice[row] = top.first;
    }

    private void begin(int start) {
        queue.clear();
        treeSize = 0;
        touchedSize = 0;
        end = FAR;
        enter(start, 0);
    }

    private void enter(int row, long distance) {
        if (treeSize == treeRows.length) {
            treeRows = Arrays.copyOf(treeRows, 2 * treeSize);
        }
        treeRows[treeSize++] = row;
        rowDistance[row] = distance;
        if (distance + rowPrice[row] < end) {
            end = distance + rowPrice[row];
            endRow = row;
            endColumn = NONE;
        }
        if (limit[row] == UNREAD) {
            read(row, LIST);
        }
        lookAround(row);
    }

    private void lookAround(int row) {
        var here = rowDistance[row] + rowPrice[row];
        var list = listed[row];
        var worth = listedWorth[row];
        for (var place = 0; place < listLength[row]; place++) {
            var column = list[place];
            var distance = here - worth[place] + columnPrice[column];
            if (distance < end && distance < columnDistance[column]) {
                reach(column, row, distance);
            }
        }
        if (limit[row] > 0 && here - limit[row] < end) {
            queue.add(here - limit[row], ~row);
        }
    }

    private void reach(int column, int row, long distance) {
        if (columnDistance[column] == FAR) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSize);
            }
            touched[touchedSize++] = column;
        }
        columnDistance[column] = distance;
        from[column] = row;
        if (mateOfColumn[column] == NONE) {
            end = distance;
            endColumn = column;
        } else {
            queue.add(distance, column);
        }
    }

    /// The search has come to where columns beyond the row's list could matter.
    private void readOn(int row) {
        var before = limit[row];
        var wanted = listLength(row);
        read(row, wanted);
        while (limit[row] >= before && limit[row] > 0) {
            wanted *= 2;
            read(row, wanted);
        }
        lookAround(row);
    }

    private void pay() {
        for (var place = 0; place < treeSize; place++) {
            var row = treeRows[place];
            rowPrice[row] -= end - rowDistance[row];
        }
        for (var place = 0; place < touchedSize; place++) {
            var column = touched[place];
            if (settled[column]) {
                raise(column, end - columnDistance[column]);
            }
        }
    }

    private void move(int start) {
        var column = endColumn;
        if (column == NONE) {
            column = mateOfRow[endRow];
            mateOfRow[endRow] = NONE;
        }
        while (column != NONE) {
            var row = from[column];
            var next = mateOfRow[row];
            mateOfRow[row] = column;
            mateOfColumn[column] = row;
            column = row == start ? NONE : next;
        }
    }

    private void forget() {
        for (var place = 0; place < touchedSize; place++) {
            columnDistance[touched[place]] = FAR;
            settled[touched[place]] = false;
        }
        for (var place = 0; place < treeSize; place++) {
            shorten(treeRows[place]);
        }
    }

    private void shorten(int row) {
        if (listLength[row] > LONGEST_KEPT_LIST) {
            listed[row] = Arrays.copyOf(listed[row], LONGEST_KEPT_LIST);
            listedWorth[row] = Arrays.copyOf(listedWorth[row], LONGEST_KEPT_LIST);
            listLength[row] = LONGEST_KEPT_LIST;
            limit[row] = UNREAD;
        }
    }
}
