package org.doublesens.api.entry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Mails a fresh link to the organiser of a cohort, whoever asks for it; the asker gets nothing but our word.
public final class FreshLinks {
    private static final int MOST_A_DAY = 3;

    /// Whoever taps twice gets one letter.
    private static final Duration BREAK = Duration.ofMinutes(15);

    private final ProgramStore store;
    private final InstantSource clock;

    public FreshLinks(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Does nothing where there is no such cohort, or where enough such letters have left.
    public void send(CohortId id) {
        store.find(id, Cohort.class, id.value()).ifPresent(this::send);
    }

    private void send(Cohort cohort) {
        var now = clock.instant();
        var today = cohort.dayAt(now).toString();
        var before = store.all(cohort.cohortId(), Letter.class, "console-link#" + today);
        var isTooSoon = before.stream()
                .map(Letter::written)
                .max(Comparator.naturalOrder())
                .filter(last -> last.plus(BREAK).isAfter(now))
                .isPresent();
        if (!isTooSoon && before.size() < MOST_A_DAY) {
            var letter = Letter.toOrganiser(today + "#" + (before.size() + 1), new Words.ConsoleLink(false), now);
            store.save(cohort.cohortId(), Changes.NONE.once(letter));
        }
    }
}
