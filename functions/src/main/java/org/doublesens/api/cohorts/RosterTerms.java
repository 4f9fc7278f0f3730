package org.doublesens.api.cohorts;

import java.util.Set;
import java.util.TreeSet;
import org.doublesens.api.roster.RosterReading.Read;
import org.doublesens.lambda.Form;
import org.doublesens.roster.Order;
import org.jspecify.annotations.Nullable;

/// How a roster is meant, as the query says it: `mode=full&newcomers=ignore&seniorFrom=6&leavers=12`.
sealed interface RosterTerms {
    Set<String> NAMES = Set.of("mode", "newcomers", "seniorFrom", "leavers");
    int FEW = 5;

    /// Terms that cannot be read.
    record Unclear(String why) implements RosterTerms {}

    /// @param full       whoever is missing has left
    /// @param newcomers  whoever is new joins
    /// @param seniorFrom the level from which on `auto` means senior
    /// @param leavers    how many the caller knows will leave
    record Clear(
            boolean full,
            boolean newcomers,
            @Nullable Integer seniorFrom,
            @Nullable Integer leavers) implements RosterTerms {
        Order order(Read read) {
            return new Order(read.people(), full, newcomers, seniorFrom);
        }

        /// A file cut in half must not empty a cohort: many leave only where their number is said.
        boolean allows(int leaving, long active) {
            return leavers == null ? !areMany(leaving, active) : leavers == leaving;
        }

        /// More than a fifth, and more than five or half of all; one alone is no cut.
        private static boolean areMany(int leaving, long active) {
            return leaving * 5L > active && (leaving > FEW || leaving > 1 && leaving * 2L >= active);
        }
    }

    static RosterTerms of(Form query) {
        var unknown = new TreeSet<>(query.fields().keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            return new Unclear("There is no query parameter " + String.join(", ", unknown) + ".");
        }
        var mode = query.first("mode").orElse("partial");
        if (!mode.equals("full") && !mode.equals("partial")) {
            return new Unclear("mode is full or partial.");
        }
        var newcomers = query.first("newcomers").orElse("join");
        if (!newcomers.equals("join") && !newcomers.equals("ignore")) {
            return new Unclear("newcomers is join or ignore.");
        }
        for (var name : Set.of("seniorFrom", "leavers")) {
            if (query.has(name) && !query.text(name).matches("[0-9]{1,5}")) {
                return new Unclear(name + " is a whole number.");
            }
        }
        return new Clear(
                mode.equals("full"), newcomers.equals("join"), number(query, "seniorFrom"), number(query, "leavers"));
    }

    private static @Nullable Integer number(Form query, String name) {
        return query.has(name) ? Integer.valueOf(query.text(name)) : null;
    }
}
