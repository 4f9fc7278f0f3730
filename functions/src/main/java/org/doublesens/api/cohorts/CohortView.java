package org.doublesens.api.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doublesens.figures.PersonState;
import org.doublesens.figures.Suppression;
import org.doublesens.program.Appointment;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Context;
import org.doublesens.program.Format;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Side;
import org.jspecify.annotations.Nullable;

/// A cohort as HR follows it: where it stands, counts and dates, never a text.
///
/// @param stage  1 to 5, absent before the first and after the last
/// @param counts people by side and by state
/// @param launched absent while it is only prepared
/// @param paused   since when it stands still, absent while it goes on
/// @param next   what the program does next by itself, absent where nothing is due
/// @param settings what the organiser ordered; absent for a viewer
record CohortView(
        CohortId cohortId,
        String name,
        Context context,
        Format format,
        boolean keynotes,
        ZoneId zone,
        Phase phase,
        @Nullable Integer stage,
        LocalDate starts,
        List<YearMonth> rounds,
        Instant created,
        @Nullable Instant launched,
        @Nullable Instant paused,
        Map<String, Integer> counts,
        @Nullable Next next,
        @Nullable SettingsView settings) {

    /// What is due next.
    record Next(Instant at, Appointment.Act act) {}

    /// A cohort in the list.
    record Row(CohortId cohortId, String name, Phase phase, LocalDate starts, Instant created) {
        static Row of(Cohort cohort) {
            return new Row(cohort.cohortId(), cohort.name(), cohort.phase(), cohort.starts(), cohort.created());
        }
    }

    /// What the launch answers.
    record Accepted(CohortId cohortId, LocalDate starts, int people) {}

    static CohortView of(Cohort cohort, List<Participant> participants, Optional<Appointment> next) {
        return new CohortView(
                cohort.cohortId(),
                cohort.name(),
                cohort.context(),
                cohort.format(),
                cohort.keynotes(),
                cohort.zone(),
                cohort.phase(),
                stage(cohort.phase()),
                cohort.starts(),
                cohort.rounds(),
                cohort.created(),
                cohort.launched(),
                cohort.paused(),
                counts(participants),
                next.map(due -> new Next(due.at(), due.act())).orElse(null),
                SettingsView.of(cohort));
    }

    /// The same for somebody who sees groups only: a count under five is left out, and so is the one that would reveal
    /// it, and what is next, since it may be about one person.
    static CohortView ofGroups(Cohort cohort, List<Participant> participants) {
        var view = of(cohort, participants, Optional.empty());
        return new CohortView(
                view.cohortId,
                view.name,
                view.context,
                view.format,
                view.keynotes,
                view.zone,
                view.phase,
                view.stage,
                view.starts,
                view.rounds,
                view.created,
                view.launched,
                view.paused,
                groups(view.counts),
                null,
                null);
    }

    /// Three ways to part the same people: by side, by state, by whether letters reach them.
    private static Map<String, Integer> groups(Map<String, Integer> counts) {
        var people = counts.getOrDefault("people", 0);
        var reachable = people - counts.getOrDefault("unreachable", 0);
        var groups = new TreeMap<String, Integer>();
        if (!Suppression.isTooSmall(people)) {
            groups.put("people", people);
            groups.putAll(Suppression.shown(kept(counts, List.of("juniors", "seniors"))));
            groups.putAll(Suppression.shown(kept(
                    counts,
                    Arrays.stream(PersonState.values()).map(PersonState::key).toList())));
            groups.putAll(Suppression.shown(kept(counts, List.of("unreachable"), Map.of("reachable", reachable))));
            groups.remove("reachable");
        }
        return groups;
    }

    private static Map<String, Integer> kept(Map<String, Integer> counts, List<String> names) {
        return kept(counts, names, Map.of());
    }

    private static Map<String, Integer> kept(
            Map<String, Integer> counts, List<String> names, Map<String, Integer> more) {
        var kept = new TreeMap<>(more);
        names.forEach(name -> kept.put(name, counts.getOrDefault(name, 0)));
        return kept;
    }

    private static @Nullable Integer stage(Phase phase) {
        return switch (phase) {
            case INTAKE -> 1;
            case AWARENESS -> 2;
            case MATCHING -> 3;
            case EXCHANGES -> 4;
            case SHARING, ECHO -> 5;
            case DRAFT, ENDED, CANCELLED, FAILED -> null;
        };
    }

    private static Map<String, Integer> counts(List<Participant> participants) {
        var counts = new TreeMap<String, Integer>();
        counts.put("people", participants.size());
        for (var side : Side.values()) {
            counts.put(side == Side.JUNIOR ? "juniors" : "seniors", (int) participants.stream()
                    .filter(person -> person.side() == side)
                    .count());
        }
        for (var state : PersonState.values()) {
            counts.put(state.key(), (int) participants.stream()
                    .filter(person -> PersonState.of(person) == state)
                    .count());
        }
        counts.put("unreachable", (int)
                participants.stream().filter(Participant::unreachable).count());
        return counts;
    }
}
