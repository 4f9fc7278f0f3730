package org.doublesens.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doublesens.program.Appointment;
import org.doublesens.program.CatalogueEntry;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Intake;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ToDo;
import org.doublesens.program.ToDo.What;

/// Finds what waits for the organiser, once for the weekly letter, the console and the API.
public final class ToDos {
    private final ProgramStore store;
    private final Cohort cohort;
    private final Timetable timetable;

    private ToDos(ProgramStore store, Cohort cohort) {
        this.store = store;
        this.cohort = cohort;
        this.timetable = new Timetable(store.all(cohort.cohortId(), Appointment.class));
    }

    /// What the organiser can do today, the most urgent first; nothing where the cohort does not run.
    public static List<ToDo> of(ProgramStore store, Cohort cohort) {
        return cohort.phase().isRunning() ? new ToDos(store, cohort).all() : List.of();
    }

    private List<ToDo> all() {
        var people = store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .toList();
        var toDos = new ArrayList<ToDo>();
        review().ifPresent(toDos::add);
        approval().ifPresent(toDos::add);
        var helpless = Helpless.in(store, cohort);
        about(What.HELP_PAIRS, helpless.pairs().stream().map(Pair::id).toList()).ifPresent(toDos::add);
        about(
                        What.FREE_WAITING,
                        people.stream()
                                .filter(helpless::mayBeFreed)
                                .map(Participant::id)
                                .toList())
                .ifPresent(toDos::add);
        about(What.MEND_ADDRESSES, unreachable(people)).ifPresent(toDos::add);
        about(What.MAP_SKILLS, unmapped(people)).ifPresent(toDos::add);
        return List.copyOf(toDos);
    }

    private static Optional<ToDo> about(What what, List<String> about) {
        return about.isEmpty() ? Optional.empty() : Optional.of(new ToDo(what, about, null));
    }

    private Optional<ToDo> review() {
        return cohort.phase() == Phase.MATCHING
                ? run(MatchingRun.FIRST)
                        .filter(run -> run.approved() == null)
                        .map(_ -> closingAt(What.REVIEW_PAIRS, Gate.REVIEW))
                : Optional.empty();
    }

    private Optional<ToDo> approval() {
        return cohort.phase() == Phase.SHARING
                ? store.find(cohort.cohortId(), Digest.class, Digest.ID)
                        .filter(digest -> digest.state() == Digest.State.DRAFT)
                        .map(_ -> closingAt(What.APPROVE_DIGEST, Gate.APPROVAL))
                : Optional.empty();
    }

    private ToDo closingAt(What what, String gate) {
        return new ToDo(what, List.of(), timetable.closing(gate).orElse(null));
    }

    private Optional<MatchingRun> run(String name) {
        return store.find(cohort.cohortId(), MatchingRun.class, name);
    }

    private static List<String> unreachable(List<Participant> people) {
        return people.stream()
                .filter(Participant::unreachable)
                .map(Participant::id)
                .toList();
    }

    /// What people wrote in their own words, while it can still help the matching.
    private List<String> unmapped(List<Participant> people) {
        return switch (cohort.phase()) {
            case INTAKE, AWARENESS, MATCHING ->
                people.stream()
                        .map(Participant::intake)
                        .filter(Objects::nonNull)
                        .map(Intake::freeSkills)
                        .flatMap(Collection::stream)
                        .map(String::strip)
                        .filter(text -> !isOwn(text))
                        .distinct()
                        .sorted()
                        .toList();
            case DRAFT, EXCHANGES, SHARING, ECHO, ENDED, CANCELLED, FAILED -> List.of();
        };
    }

    private boolean isOwn(String text) {
        return cohort.ownSkills().stream().anyMatch(own -> isCalled(own, text));
    }

    private static boolean isCalled(CatalogueEntry entry, String text) {
        return entry.french().equalsIgnoreCase(text) || entry.english().equalsIgnoreCase(text);
    }
}
