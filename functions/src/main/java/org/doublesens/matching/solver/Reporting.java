package org.doublesens.matching.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Person;

/// The trees of managers as intervals: whoever is below a person has a number inside that person's interval (a preorder
/// walk).
final class Reporting {
    private static final int NOBODY = -1;

    private final Numbers ids = new Numbers();
    private final int[] manager;
    private final int[] first;
    private final int[] last;

    Reporting(Map<String, String> managers, List<Person> juniors, List<Person> seniors) {
        for (var line : managers.entrySet()) {
            ids.of(line.getKey());
            if (!line.getValue().isEmpty()) {
                ids.of(line.getValue());
            }
        }
        number(juniors);
        number(seniors);
        manager = new int[ids.size()];
        Arrays.fill(manager, NOBODY);
        for (var line : managers.entrySet()) {
            if (!line.getValue().isEmpty()) {
                manager[ids.of(line.getKey())] = ids.of(line.getValue());
            }
        }
        first = new int[ids.size()];
        last = new int[ids.size()];
        walk();
    }

    private void number(List<Person> people) {
        for (var person : people) {
            ids.of(person.id());
        }
    }

    /// Reports are chained from the last one to the first, so that the walk needs no lists.
    private void walk() {
        var lastReport = new int[manager.length];
        var reportBefore = new int[manager.length];
        Arrays.fill(lastReport, NOBODY);
        var open = new IntegerList();
        for (var one = 0; one < manager.length; one++) {
            if (manager[one] == NOBODY) {
                open.add(one);
            } else {
                reportBefore[one] = lastReport[manager[one]];
                lastReport[manager[one]] = one;
            }
        }
        Arrays.fill(first, NOBODY);
        var clock = 0;
        while (open.size() > 0) {
            var one = open.get(open.size() - 1);
            if (first[one] == NOBODY) {
                first[one] = clock++;
                for (var report = lastReport[one]; report != NOBODY; report = reportBefore[report]) {
                    open.add(report);
                }
            } else {
                last[one] = clock - 1;
                open.takeLast();
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
            rowIds = idsOf(rows);
            columnOf = new int[manager.length];
            Arrays.fill(columnOf, NOBODY);
            var columnIds = idsOf(columns);
            var keyed = new long[columnIds.length];
            for (var column = 0; column < columnIds.length; column++) {
                columnOf[columnIds[column]] = column;
                keyed[column] = (long) first[columnIds[column]] << 32 | column;
            }
            Arrays.sort(keyed);
            columnsInOrder = new int[keyed.length];
            walkNumbers = new int[keyed.length];
            for (var place = 0; place < keyed.length; place++) {
                columnsInOrder[place] = (int) keyed[place];
                walkNumbers[place] = (int) (keyed[place] >> 32);
            }
        }

        private int[] idsOf(List<Person> people) {
            var numbers = new int[people.size()];
            for (var number = 0; number < numbers.length; number++) {
                numbers[number] = ids.of(people.get(number).id());
            }
            return numbers;
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
