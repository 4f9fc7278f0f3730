package org.doublesens.gates;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.doublesens.figures.ToDos;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ToDo;
import org.doublesens.program.Weekly;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Writes to the organiser once a week what waits for them, and not at all where nothing does.
final class RemindOrganiser implements Keeper {
    private static final Duration A_MONTH = Duration.ofDays(27);

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    RemindOrganiser(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        if (!cohort.phase().isRunning()) {
            return Changes.NONE;
        }
        var now = clock.instant();
        var next = Changes.NONE.once(Weekly.after(now, cohort, days));
        var toDos = named(cohort, ToDos.of(store, cohort));
        var today = LocalDate.ofInstant(now, cohort.organiser().zone());
        return toDos.isEmpty() || isSaidLately(cohort, toDos, now)
                ? next
                : next.once(Letter.toOrganiser(today.toString(), new Words.WeeklyToDo(toDos), now));
    }

    /// Calls people and pairs as the organiser knows them.
    private List<ToDo> named(Cohort cohort, List<ToDo> toDos) {
        if (toDos.isEmpty()) {
            return toDos;
        }
        var names = new HashMap<String, String>();
        for (var person : store.participants(cohort.cohortId())) {
            names.put(person.id(), person.profile().fullName());
        }
        for (var pair : store.all(cohort.cohortId(), Pair.class)) {
            names.put(
                    pair.id(),
                    pair.people().stream()
                            .map(person -> names.getOrDefault(person.value(), person.value()))
                            .collect(joining(" & ")));
        }
        return toDos.stream()
                .map(toDo -> toDo.calling(about -> names.getOrDefault(about, about)))
                .toList();
    }

    /// Who saw the very same list and left it is reminded of it once a month, not every week.
    private boolean isSaidLately(Cohort cohort, List<ToDo> toDos, Instant now) {
        var same = new Words.WeeklyToDo(toDos);
        return store.all(cohort.cohortId(), Letter.class, "weekly-to-do#").stream()
                .max(Comparator.comparing(Letter::written))
                .filter(letter -> letter.words().equals(same))
                .filter(letter -> letter.written().plus(A_MONTH).isAfter(now))
                .isPresent();
    }
}
