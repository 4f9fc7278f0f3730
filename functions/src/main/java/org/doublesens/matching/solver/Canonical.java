package org.doublesens.matching.solver;

import java.util.Arrays;

/// Chooses among equally good results the one that is first in the alphabet: the first junior gets the first senior
/// possible, and so on.
///
/// All best results are the matchings on tight pairs that fill every place with a price (complementary slackness),
/// whoever found the prices. So the choice walks on those only: a junior may take another's seat if that one can find a
/// seat too, along a cycle. Seats nobody has, and the right to have none, are one node more, the hub.
final class Canonical implements Components.Graph {
    private static final int NONE = -1;

    private final Neighbours seatsOf;
    private final Neighbours takersOf;
    private final long[] rowPrice;
    private final long[] columnPrice;
    private final boolean[] open;
    private final int[] seat;
    private final int[] holder;
    private final int hub;
    private final int[] component;
    private final int[] left;
    private final boolean[] fixed;
    private final int[] toward;
    private final int[] queue;

    /// @param seat the column of each row, changed in place
    /// @param holder the row of each column, changed in place
    Canonical(Neighbours seatsOf, Places rows, long[] rowPrice, long[] columnPrice, int[] seat, int[] holder) {
        this.seatsOf = seatsOf;
        this.takersOf = seatsOf.turned(holder.length);
        this.rowPrice = rowPrice;
        this.columnPrice = columnPrice;
        this.open = rows.open();
        this.seat = seat;
        this.holder = holder;
        hub = seat.length;
        component = new Components(hub + 1, this).numbers();
        left = new int[hub + 1];
        fixed = new boolean[hub + 1];
        toward = new int[hub + 1];
        Arrays.fill(toward, NONE);
        queue = new int[hub + 1];
    }

    void choose() {
        for (var one : component) {
            left[one]++;
        }
        for (var row = 0; row < hub; row++) {
            if (open[row] && left[component[row]] > 1) {
                improve(row);
            }
            fixed[row] = true;
            left[component[row]]--;
        }
    }

    /// Everybody whose seat a row could take next.
    @Override
    public void addNext(int node, IntegerList others) {
        if (node == hub) {
            for (var row = 0; row < hub; row++) {
                if (open[row] && leavesSeat(row)) {
                    others.add(row);
                }
            }
            return;
        }
        if (!open[node]) {
            return;
        }
        for (var place = seatsOf.from(node); place < seatsOf.to(node); place++) {
            others.add(holderOf(seatsOf.at(place)));
        }
        if (rowPrice[node] == 0) {
            others.add(hub);
        }
    }

    /// Whether a row's seat may stay empty once it is left.
    private boolean leavesSeat(int row) {
        return seat[row] == NONE || columnPrice[seat[row]] == 0;
    }

    private void improve(int row) {
        var dearest = dearest(row);
        if (dearest == NONE) {
            return;
        }
        var reached = search(row, dearest);
        for (var place = seatsOf.from(row); place < seatsOf.to(row); place++) {
            var column = seatsOf.at(place);
            if (column == seat[row]) {
                break;
            }
            if (toward[holderOf(column)] != NONE) {
                rotate(row, column, holderOf(column));
                break;
            }
        }
        for (var place = 0; place < reached; place++) {
            toward[queue[place]] = NONE;
        }
    }

    /// Who has the first seat before the row's own that could ever be given up to it.
    private int dearest(int row) {
        for (var place = seatsOf.from(row); place < seatsOf.to(row); place++) {
            var column = seatsOf.at(place);
            if (column == seat[row]) {
                return NONE;
            }
            if (!fixed[holderOf(column)] && component[holderOf(column)] == component[row]) {
                return holderOf(column);
            }
        }
        return NONE;
    }

    private int holderOf(int column) {
        return holder[column] == NONE ? hub : holder[column];
    }

    /// Finds everybody from whom a chain of moves leads to the row's seat, until the dearest is among them or nobody is
    /// left to find; where everybody is alike, that is at once.
    ///
    /// @return how many were reached; they stand at the front of the queue
    private int search(int row, int dearest) {
        var size = 1;
        queue[0] = row;
        toward[row] = row;
        var all = left[component[row]];
        for (var place = 0; place < size && size < all && toward[dearest] == NONE; place++) {
            var node = queue[place];
            size = node == hub ? addThoseWhoNeedNoSeat(size) : addTakers(node, size);
        }
        return size;
    }

    private int addTakers(int node, int sizeBefore) {
        var size = sizeBefore;
        if (seat[node] != NONE) {
            var column = seat[node];
            for (var place = takersOf.from(column); place < takersOf.to(column); place++) {
                size = add(takersOf.at(place), node, size);
            }
        }
        return leavesSeat(node) ? add(hub, node, size) : size;
    }

    private int addThoseWhoNeedNoSeat(int sizeBefore) {
        var size = sizeBefore;
        for (var row = 0; row < hub; row++) {
            if (open[row] && !fixed[row] && (rowPrice[row] == 0 || freeSeat(row) != NONE)) {
                size = add(row, hub, size);
            }
        }
        return size;
    }

    private int add(int node, int next, int size) {
        if (fixed[node] || toward[node] != NONE || component[node] != component[next]) {
            return size;
        }
        toward[node] = next;
        queue[size] = node;
        return size + 1;
    }

    private int freeSeat(int row) {
        for (var place = seatsOf.from(row); place < seatsOf.to(row); place++) {
            if (holder[seatsOf.at(place)] == NONE) {
                return seatsOf.at(place);
            }
        }
        return NONE;
    }

    /// Moves everybody on the cycle to the seat of the next; all new seats are chosen before anybody stands up.
    private void rotate(int row, int column, int first) {
        var movers = new IntegerList();
        var seats = new IntegerList();
        movers.add(row);
        seats.add(column);
        var mover = first == hub ? toward[hub] : first;
        while (mover != row) {
            var next = toward[mover];
            movers.add(mover);
            seats.add(next == hub ? seatFromHub(mover) : seat[next]);
            mover = next == hub ? toward[hub] : next;
        }
        for (var place = 0; place < movers.size(); place++) {
            if (seat[movers.get(place)] != NONE) {
                holder[seat[movers.get(place)]] = NONE;
            }
        }
        for (var place = 0; place < movers.size(); place++) {
            seat[movers.get(place)] = seats.get(place);
            if (seats.get(place) != NONE) {
                holder[seats.get(place)] = movers.get(place);
            }
        }
    }

    private int seatFromHub(int row) {
        return rowPrice[row] == 0 ? NONE : freeSeat(row);
    }
}
