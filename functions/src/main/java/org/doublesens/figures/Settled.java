package org.doublesens.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;

/// The pulses old enough to be counted: whole months that are over, and a month with fewer than five voices only
/// together with the next. Who reads a figure today and again tomorrow thus sees five voices more, or none.
record Settled(List<Pulse> pulses, LocalDate until) {
    /// A pulse is closed seven days after its session.
    private static final int CLOSING_DAYS = 10;

    static Settled of(List<Pulse> pulses, LocalDate since, LocalDate today) {
        var months = pulses.stream().collect(Collectors.groupingBy(Settled::month, TreeMap::new, Collectors.toList()));
        var counted = new ArrayList<Pulse>();
        var waiting = new ArrayList<Pulse>();
        var until = since;
        for (var month : months.headMap(firstOpenMonth(today)).entrySet()) {
            waiting.addAll(month.getValue());
            if (!Suppression.isTooSmall(voices(waiting))) {
                counted.addAll(waiting);
                waiting.clear();
                until = month.getKey().atEndOfMonth();
            }
        }
        return new Settled(List.copyOf(counted), until);
    }

    static int voices(List<Pulse> pulses) {
        return new HashSet<ParticipantId>(pulses.stream().map(Pulse::person).toList()).size();
    }

    static YearMonth firstOpenMonth(LocalDate today) {
        return YearMonth.from(today.minusDays(CLOSING_DAYS));
    }

    /// The id of a session begins with the month of its round.
    private static YearMonth month(Pulse pulse) {
        return YearMonth.parse(pulse.session().substring(0, 7));
    }
}
