package org.doublesens.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What is old enough to be counted: whole months that are over, and a month with too few people behind it only
/// together with the next. Who reads a figure today and again tomorrow thus sees five people more, or none.
///
/// @param batches told each at once, the oldest first
/// @param since   where the figure's period begins
record Settled<T>(List<Batch<T>> batches, LocalDate since) {
    /// A pulse is closed seven days after its session.
    private static final int CLOSING_DAYS = 10;

    Settled {
        batches = List.copyOf(batches);
    }

    /// @param until the last day of its months
    record Batch<T>(List<T> items, LocalDate until) {
        Batch {
            items = List.copyOf(items);
        }
    }

    /// @param isEnough whether so many may be told at once
    static <T> Settled<T> of(
            List<T> all, Function<T, YearMonth> month, Predicate<List<T>> isEnough, LocalDate since, LocalDate today) {
        var months = all.stream().collect(Collectors.groupingBy(month, TreeMap::new, Collectors.toList()));
        var over = months.headMap(firstOpenMonth(today)).entrySet().stream()
                .map(one -> new Batch<>(one.getValue(), one.getKey().atEndOfMonth()))
                .toList();
        return new Settled<>(over, since).joined(isEnough);
    }

    /// The same in larger batches: one that is not enough waits for the next, so that a batch is never cut.
    Settled<T> joined(Predicate<List<T>> isEnough) {
        var joined = new ArrayList<Batch<T>>();
        var waiting = new ArrayList<T>();
        for (var batch : batches) {
            waiting.addAll(batch.items());
            if (isEnough.test(waiting)) {
                joined.add(new Batch<>(waiting, batch.until()));
                waiting.clear();
            }
        }
        return new Settled<>(joined, since);
    }

    List<T> counted() {
        return batches.stream().flatMap(batch -> batch.items().stream()).toList();
    }

    Period period() {
        return new Period(since, batches.isEmpty() ? since : batches.getLast().until());
    }

    /// The id of a session begins with the month of its round.
    static YearMonth monthOf(String session) {
        // Thousands of pulses are asked: the formatter's parser would be most of the work.
        return YearMonth.of(Integer.parseInt(session, 0, 4, 10), Integer.parseInt(session, 5, 7, 10));
    }

    static YearMonth firstOpenMonth(LocalDate today) {
        return YearMonth.from(today.minusDays(CLOSING_DAYS));
    }
}
