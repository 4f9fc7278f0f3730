package org.doublesens.api.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            var ends = stage.ordinal() == now ? closing(stage, begins, appointments) : end(stage, begins);
            steps.add(new Step(stage, state(stage, now), begins(stage, begins), ends, !isSet(stage, now)));
            begins = ends;
        }
        return steps;
    }

    private @Nullable LocalDate begins(Stage stage, LocalDate planned) {
        return stage == Stage.EXCHANGES && !cohort.rounds().isEmpty()
                ? cohort.rounds().getFirst().atDay(1)
                : planned;
    }

    private boolean isSet(Stage stage, int now) {
        return stage.ordinal() == now || stage == Stage.INTAKE;
    }

    private LocalDate closing(Stage stage, LocalDate begins, List<Appointment> appointments) {
        if (stage == Stage.EXCHANGES) {
            return end(stage, begins);
        }
        Optional<LocalDate> set = appointments.stream()
                .filter(due -> due.act() == Act.CLOSE_GATE)
                .map(due -> due.at().atZone(cohort.zone()).toLocalDate())
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
        return rounds.isEmpty() ? begins.plusMonths(cohort.months()) : rounds.getLast().atEndOfMonth();
    }

    private static State state(Stage stage, int now) {
        if (stage.ordinal() == now) {
            return State.NOW;
        }
        return stage.ordinal() < now ? State.OVER : State.TO_COME;
    }

    /// The place of the running stage; before the first and behind the last where none runs.
    private static int stage(Phase phase) {
        return switch (phase) {
            case DRAFT, CANCELLED, FAILED -> -1;
            case INTAKE -> Stage.INTAKE.ordinal();
            case AWARENESS -> Stage.AWARENESS.ordinal();
            case MATCHING -> Stage.MATCHING.ordinal();
            case EXCHANGES -> Stage.EXCHANGES.ordinal();
            case SHARING -> Stage.SHARING.ordinal();
            case ECHO, ENDED -> Stage.values().length;
        };
    }
}
