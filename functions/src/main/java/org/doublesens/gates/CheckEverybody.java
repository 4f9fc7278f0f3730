package org.doublesens.gates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Cohort;
import org.doublesens.program.Gate;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;

/// Proves every morning that each active person has a next step and that each machine keeps its hours.
public final class CheckEverybody implements Stage<CheckEverybody.Request, CheckEverybody.Result> {

    public record Request() {}

    /// @param silent       people of running cohorts for whom nothing is to come
    /// @param overdueHours how long the oldest appointment is past its hour
    public record Result(int cohorts, int people, int silent, long overdueHours) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public CheckEverybody(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        var running = store.cohorts().stream()
                .filter(cohort -> cohort.phase().isRunning())
                .toList();
        var people = 0;
        var silent = 0;
        var overdue = 0L;
        for (var cohort : running) {
            var active = store.participants(cohort.cohortId()).stream()
                    .filter(Participant::isActive)
                    .toList();
            people += active.size();
            var next = store.nextAppointment(cohort.cohortId());
            silent += silent(cohort, active, next.isPresent()).size();
            overdue = Math.max(overdue, overdueHours(next, clock.instant()));
        }
        return new Result(running.size(), people, silent, overdue);
    }

    /// Those for whom neither the machine nor a partner nor the next round has anything to come.
    private List<Participant> silent(Cohort cohort, List<Participant> active, boolean hasHour) {
        var isWaiting = store.all(cohort.cohortId(), Gate.class).stream().anyMatch(gate -> gate.token() != null);
        if (!isWaiting || !hasHour) {
            return active;
        }
        return withoutPartner(active, store.all(cohort.cohortId(), Pair.class));
    }

    /// A person marked as paired whose pair is gone would wait for nothing.
    static List<Participant> withoutPartner(List<Participant> active, Collection<Pair> pairs) {
        var meeting = meeting(pairs);
        return active.stream()
                .filter(person -> person.standing() == Participant.Standing.PAIRED)
                .filter(person -> !meeting.contains(person.participantId()))
                .toList();
    }

    private static Set<ParticipantId> meeting(Collection<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .flatMap(pair -> pair.people().stream())
                .collect(Collectors.toSet());
    }

    private static long overdueHours(Optional<Appointment> next, Instant now) {
        return next.map(Appointment::at)
                .filter(now::isAfter)
                .map(at -> Duration.between(at, now).toHours())
                .orElse(0L);
    }
}
