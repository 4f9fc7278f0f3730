package org.doublesens.matching.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Person;

/// The trees of managers as intervals: whoever is below a person has a number inside that person's interval (a preorder
/// walk).
final class Reporting {
    private final Numbers ids = new Numbers();
    private final int[] manager;
    private final int[] first;
    private final int[] last;

    Reporting(Map<String, String> managers, List<Person> juniors, List<Person> seniors) {
        managers.forEach((person, manager) -> {
            ids.of(person);
            if (!manager.isEmpty()) {
                ids.of(manager);
            }
        });
        juniors.forEach(person -> ids.of(person.id()));
        seniors.forEach(person -> ids.of(person.id()));
        manager = new int[ids.size()];
        Arrays.fill(manager, -1);
        managers.forEach((person, above) -> {
            if (!above.isEmpty()) {
                manager[ids.of(person)] = ids.of(above);
            }
        });
        first = new int[ids.size()];
        last = new int[ids.size()];
        walk();
    }

    private void walk() {
        var reports = new ArrayList<List<Integer>>();
        for (var one = 0; one < manager.length; one++) {
            reports.add(new ArrayList<>());
        }
        var tops = new ArrayDeque<Integer>();
        for (var one = 0; one < manager.length; one++) {
            if (manager[one] < 0) {
                tops.push(one);
            } else {
                reports.get(manager[one]).add(one);
            }
        }
        Arrays.fill(first, -1);
        var clock = 0;
        while (!tops.isEmpty()) {
            var one = tops.peek();
            if (first[one] < 0) {
                first[one] = clock++;
                reports.get(one).forEach(tops::push);
            } else {
                last[one] = clock - 1;
                tops.pop();
            }
        }
    }

    /// One side seen from the other: all columns in the order of the walk, so that those below a row are neighbours.
    final class View {
        private final int[] columnsInOrder;
        private final int[] walkNumbers;
        private final int[] rowIds;
        private final int[] columnOf;

        View(List<Person> rows, List<Person> columns) {
            rowIds = rows.stream().mapToInt(person -> ids.of(person.id())).toArray();
            columnOf = new int[manager.length];
            Arrays.fill(columnOf, -1);
            var columnIds =
                    columns.stream().mapToInt(person -> ids.of(person.id())).toArray();
            var keyed = new long[columnIds.length];
            for (var column = 0; column < columnIds.length; column++) {
                columnOf[columnIds[column]] = column;
                keyed[column] = (long) first[columnIds[column]] << 32 | column;
            }
            Arrays.sort(keyed);
            columnsInOrder = Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
            walkNumbers =
                    Arrays.stream(keyed).mapToInt(key -> (int) (key >> 32)).toArray();
        }

        /// Rules out every column above or below the row.
        void ruleOut(int row, int[] scores) {
            for (var one = manager[rowIds[row]]; one >= 0; one = manager[one]) {
                if (columnOf[one] >= 0) {
                    scores[columnOf[one]] = Scores.NOT_ALLOWED;
                }
            }
            var below = last[rowIds[row]];
            var from = Arrays.binarySearch(walkNumbers, first[rowIds[row]]);
            for (var place = from < 0 ? ~from : from;
                    place < walkNumbers.length && walkNumbers[place] <= below;
                    place++) {
                scores[columnsInOrder[place]] = Scores.NOT_ALLOWED;
            }
        }
    }
}
