package org.doublesens.api.people;

import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.doublesens.exchanges.Pause;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Participant;
import org.jspecify.annotations.Nullable;

/// Pause until a date, or come back earlier.
final class PauseDesk implements Desk {
    private final Doorstep doorstep;
    private final InstantSource clock;
    private final Acts acts;

    PauseDesk(Doorstep doorstep, InstantSource clock, Acts acts) {
        this.doorstep = doorstep;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return Reply.page(page(visit, visit.reader(), "", Faults.NONE, Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return form.text("act").equals("resume") ? resume(visit) : pause(visit, form.text("until"));
    }

    private Reply resume(Visit visit) {
        return Reply.to(
                acts.resume(visit.cohortId(), visit.id()),
                outcome -> page(visit, doorstep.again(visit), "", Faults.NONE, outcome),
                faults -> page(visit, visit.reader(), "", faults, Outcome.ASKED));
    }

    private Reply pause(Visit visit, String typed) {
        var day = day(typed);
        var mistake = day.map(it -> mistake(visit, it)).orElse(Optional.of(Mistake.DAY_NEEDED));
        if (day.isEmpty() || mistake.isPresent()) {
            var faults = Faults.of("until", mistake.orElse(Mistake.DAY_NEEDED));
            return Reply.faulty(page(visit, visit.reader(), typed, faults, Outcome.ASKED));
        }
        return Reply.to(
                acts.pause(visit.cohortId(), visit.id(), day.get()),
                outcome -> page(visit, doorstep.again(visit), typed, Faults.NONE, outcome),
                faults -> page(visit, visit.reader(), typed, faults, Outcome.ASKED));
    }

    private Optional<Mistake> mistake(Visit visit, LocalDate day) {
        if (day.isBefore(earliest(visit.reader()))) {
            return Optional.of(Mistake.DAY_NOT_AHEAD);
        }
        return day.isAfter(latest(visit.reader())) ? Optional.of(Mistake.DAY_TOO_FAR) : Optional.empty();
    }

    private LocalDate earliest(Participant person) {
        return person.dayAt(clock.instant()).plusDays(1);
    }

    private LocalDate latest(Participant person) {
        return person.dayAt(clock.instant()).plusDays(Pause.MOST_DAYS);
    }

    private Page page(Visit visit, Participant person, String typed, Faults faults, Outcome outcome) {
        return new Page.Pause(
                visit.cohort(), person, until(person), typed, earliest(person), latest(person), faults, outcome);
    }

    /// A pause that is over is none.
    private @Nullable LocalDate until(Participant person) {
        var until = person.pausedUntil();
        return until == null || until.isBefore(earliest(person)) ? null : until;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
