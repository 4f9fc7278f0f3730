package org.doublesens.api.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doublesens.pages.console.Soon;
import org.doublesens.pages.console.Step;
import org.doublesens.pages.console.Step.Stage;
import org.doublesens.pages.console.Step.State;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Cohort;
import org.doublesens.program.Phase;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// The five stages with their days: as they are set where the program knows them, else as planned at the latest.
final class Itinerary {
    /// The charter, with its pledge, is the last of the awareness letters.
    private static final int CHARTER_AFTER = 4;

    private final Cohort cohort;
    private final WorkingDays days;

    Itinerary(Cohort cohort, WorkingDays days) {
        this.cohort = cohort;
        this.days = days;
    }

    /// @param appointments those of the cohort, which say when the running wait ends
    List<Step> steps(List<Appointment> appointments) {
        var now = stage(cohort.phase());
        var steps = new ArrayList<Step>();
        var begins = cohort.starts();
        for (var stage : Stage.values()) {
            var ends = isNow(stage, now) ? closing(stage, begins, appointments) : end(stage, begins);
            steps.add(new Step(
                    stage, state(stage, now, cohort.phase()), begins(stage, begins), ends, !isSet(stage, now)));
            begins = ends;
        }
        return steps;
    }

    private @Nullable LocalDate begins(Stage stage, LocalDate planned) {
        return stage == Stage.EXCHANGES && !cohort.rounds().isEmpty()
                ? cohort.rounds().getFirst().atDay(1)
                : planned;
    }

    private static boolean isSet(Stage stage, Optional<Stage> now) {
        return isNow(stage, now) || stage == Stage.INTAKE;
    }

    private static boolean isNow(Stage stage, Optional<Stage> now) {
        return now.filter(stage::equals).isPresent();
    }

    private LocalDate closing(Stage stage, LocalDate begins, List<Appointment> appointments) {
        if (stage == Stage.EXCHANGES) {
            return end(stage, begins);
        }
        Optional<LocalDate> set = appointments.stream()
                .filter(due -> due.act() == Act.CLOSE_GATE && Soon.phaseOf(due.subject()) == cohort.phase())
                .map(due -> cohort.dayAt(due.at()))
                .findFirst();
        return set.orElseGet(() -> end(stage, begins));
    }

    private LocalDate end(Stage stage, LocalDate begins) {
        var timing = cohort.timing();
        return switch (stage) {
            case INTAKE -> days.plus(begins, timing.intakeDays());
            case AWARENESS -> days.plus(begins, CHARTER_AFTER + timing.pledgeDays());
            case MATCHING -> cohort.pairing().review() ? days.plus(begins, timing.reviewDays()) : begins;
            case EXCHANGES -> lastDayOfRounds(begins);
            case SHARING -> days.plus(begins, timing.surveyDays() + timing.approvalDays());
        };
    }

    private LocalDate lastDayOfRounds(LocalDate begins) {
        var rounds = cohort.rounds();
        return rounds.isEmpty()
                ? begins.plusMonths(cohort.months())
                : rounds.getLast().atEndOfMonth();
    }

    private static State state(Stage stage, Optional<Stage> now, Phase phase) {
        if (now.isPresent()) {
            var order = stage.compareTo(now.get());
            return order == 0 ? State.NOW : order < 0 ? State.OVER : State.TO_COME;
        }
        return phase == Phase.ECHO || phase == Phase.ENDED ? State.OVER : State.TO_COME;
    }

    private static Optional<Stage> stage(Phase phase) {
        return switch (phase) {
            case INTAKE -> Optional.of(Stage.INTAKE);
            case AWARENESS -> Optional.of(Stage.AWARENESS);
            case MATCHING -> Optional.of(Stage.MATCHING);
            case EXCHANGES -> Optional.of(Stage.EXCHANGES);
            case SHARING -> Optional.of(Stage.SHARING);
            case DRAFT, ECHO, ENDED, CANCELLED, FAILED -> Optional.empty();
        };
    }
}
