package org.doublesens.figures;

import static org.doublesens.program.Appointment.Act.ASK_ECHO;
import static org.doublesens.program.Appointment.Act.CHECK_PAIR;
import static org.doublesens.program.Appointment.Act.CLOSE_PULSE;
import static org.doublesens.program.Appointment.Act.END_PAUSE;
import static org.doublesens.program.Appointment.Act.PULSE;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.figures.NextStep.What;
import org.doublesens.program.Appointment;
import org.doublesens.program.Cohort;
import org.doublesens.program.Gate;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Survey;

/// All that decides what comes next for somebody, read at one moment.
///
/// @param waited gates at which the machine waits
record CohortOutlook(
        Cohort cohort,
        Instant now,
        Timetable timetable,
        List<String> waited,
        List<Pair> meeting,
        List<Session> sessions,
        Set<String> pulses,
        Map<ParticipantId, Survey> surveys) {

    static CohortOutlook of(ProgramStore store, Cohort cohort, Instant now) {
        var id = cohort.cohortId();
        return new CohortOutlook(
                cohort,
                now,
                new Timetable(store.all(id, Appointment.class)),
                store.all(id, Gate.class).stream()
                        .filter(gate -> gate.token() != null && !gate.isOpen())
                        .map(Gate::name)
                        .toList(),
                store.all(id, Pair.class).stream()
                        .filter(pair -> pair.state() == Pair.State.MEETING)
                        .toList(),
                store.all(id, Session.class),
                store.all(id, Pulse.class).stream().map(Pulse::id).collect(Collectors.toSet()),
                store.all(id, Survey.class).stream().collect(Collectors.toMap(Survey::person, Function.identity())));
    }

    /// Nothing comes where no machine waits, whatever the timetable says.
    Optional<NextStep> of(Participant person) {
        if (waited.isEmpty()) {
            return Optional.empty();
        }
        return person.isPausedAt(now)
                ? step(person, What.COME_BACK, timetable.at(END_PAUSE, person.id()))
                : inPhase(person);
    }

    private Optional<NextStep> inPhase(Participant person) {
        return switch (cohort.phase()) {
            case INTAKE -> step(person, inIntake(person), timetable.closing(Gate.SKILLS));
            case AWARENESS -> step(person, inAwareness(person), timetable.closing(Gate.PLEDGES));
            case MATCHING -> step(person, inMatching(person), timetable.closing(Gate.REVIEW));
            case EXCHANGES -> inExchanges(person);
            case SHARING -> inSharing(person);
            case ECHO -> inEcho(person);
            case DRAFT, ENDED, CANCELLED, FAILED -> Optional.empty();
        };
    }

    private static What inIntake(Participant person) {
        return person.intake() == null ? What.ANSWER_SKILLS : What.AWAIT_AWARENESS;
    }

    private static What inAwareness(Participant person) {
        return switch (person.standing()) {
            case INVITED, SILENT -> What.JOIN_LATE;
            case ANSWERED -> What.PLEDGE;
            case PLEDGED, WAITING, PAIRED, LEFT, ERASED -> What.AWAIT_PAIR;
        };
    }

    private static What inMatching(Participant person) {
        return switch (person.standing()) {
            case INVITED, SILENT, ANSWERED -> What.JOIN_LATE;
            case PLEDGED, WAITING, PAIRED, LEFT, ERASED -> What.AWAIT_PAIR;
        };
    }

    private Optional<NextStep> inExchanges(Participant person) {
        return switch (person.standing()) {
            case INVITED, SILENT, ANSWERED -> step(person, What.JOIN_LATE, roundEnds());
            case PLEDGED, WAITING -> step(person, What.AWAIT_PARTNER, roundEnds());
            case PAIRED -> inPair(person);
            case LEFT, ERASED -> Optional.empty();
        };
    }

    /// When the round that runs gives way to the next one, or to the closing survey.
    private Optional<Instant> roundEnds() {
        return cohort.rounds().stream()
                .map(Gate::ofRound)
                .filter(waited::contains)
                .flatMap(gate -> timetable.closing(gate).stream())
                .min(Comparator.naturalOrder());
    }

    /// Feedback that is asked for first, then the next session, then the next look at the pair.
    private Optional<NextStep> inPair(Participant person) {
        var pairs = meeting.stream()
                .filter(pair -> pair.includes(person.participantId()))
                .toList();
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        return step(person, What.ANSWER_PULSE, asked(person, pairs))
                .or(() -> step(person, What.MEET, nextSession(pairs)))
                .or(() -> step(person, What.AWAIT_SESSION, nextLook(pairs)));
    }

    private Optional<Instant> asked(Participant person, List<Pair> pairs) {
        return of(pairs)
                .filter(session -> !pulses.contains(Pulse.idOf(session.id(), person.participantId())))
                .flatMap(session -> timetable.at(CLOSE_PULSE, session.id()).stream())
                .min(Comparator.naturalOrder());
    }

    /// A session counts where the program will ask how it was.
    private Optional<Instant> nextSession(List<Pair> pairs) {
        return of(pairs)
                .filter(session -> session.state() == Session.State.PLANNED)
                .flatMap(session -> timetable.at(PULSE, session.id()).stream())
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> nextLook(List<Pair> pairs) {
        var looks = pairs.stream().flatMap(pair -> timetable.at(CHECK_PAIR, pair.id()).stream());
        return Stream.concat(looks, roundEnds().stream()).min(Comparator.naturalOrder());
    }

    private Stream<Session> of(List<Pair> pairs) {
        var ids = pairs.stream().map(Pair::pairId).collect(Collectors.toSet());
        return sessions.stream().filter(session -> ids.contains(session.pair()));
    }

    private Optional<NextStep> inSharing(Participant person) {
        if (!waited.contains(Gate.SURVEY)) {
            return step(person, What.AWAIT_DIGEST, timetable.closing(Gate.APPROVAL));
        }
        var what = isAskedAtTheEnd(person) && !surveys.containsKey(person.participantId())
                ? What.ANSWER_SURVEY
                : What.AWAIT_DIGEST;
        return step(person, what, timetable.closing(Gate.SURVEY));
    }

    /// Those who met somebody, or wait for it.
    private static boolean isAskedAtTheEnd(Participant person) {
        return person.standing() == Standing.PAIRED || person.standing() == Standing.WAITING;
    }

    private Optional<NextStep> inEcho(Participant person) {
        var survey = surveys.get(person.participantId());
        if (survey == null || survey.stillUsing() != null) {
            return step(person, What.AWAIT_END, timetable.closing(Gate.ECHO));
        }
        return step(person, What.AWAIT_ECHO, timetable.at(ASK_ECHO))
                .or(() -> step(person, What.ANSWER_ECHO, timetable.closing(Gate.ECHO)));
    }

    private static Optional<NextStep> step(Participant person, What what, Optional<Instant> by) {
        return by.map(deadline -> new NextStep(person.participantId(), what, deadline));
    }
}
