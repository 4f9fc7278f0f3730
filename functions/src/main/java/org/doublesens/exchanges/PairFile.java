package org.doublesens.exchanges;

import static org.doublesens.program.Session.State.HELD;
import static org.doublesens.program.Session.State.PLANNED;
import static org.doublesens.program.Session.State.UNKNOWN;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.doublesens.program.Cohort;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;

/// A pair with its people and all its sessions so far.
///
/// @param people juniors first, as the pair names them
record PairFile(Pair pair, List<Participant> people, List<Session> sessions) {
    private static final Set<Session.State> COUNTS = EnumSet.of(PLANNED, HELD, UNKNOWN);

    PairFile {
        people = List.copyOf(people);
        sessions = List.copyOf(sessions);
    }

    boolean isMeeting() {
        return pair.state() == Pair.State.MEETING;
    }

    /// Somebody of the pair wants no session before a later day.
    boolean isPausedAt(Instant now) {
        return people.stream().anyMatch(person -> person.isPausedAt(now));
    }

    Optional<Participant> person(ParticipantId id) {
        return people.stream()
                .filter(person -> person.participantId().equals(id))
                .findFirst();
    }

    List<Participant> partnersOf(Participant person) {
        return people.stream()
                .filter(other -> !other.participantId().equals(person.participantId()))
                .toList();
    }

    List<String> partnerNames(Participant person) {
        return partnersOf(person).stream()
                .map(partner -> partner.profile().fullName())
                .toList();
    }

    /// Those who mentor in a posture.
    List<Participant> leaders(Posture posture) {
        var leads = switch (posture) {
            case JUNIOR_MENTORS -> Side.JUNIOR;
            case SENIOR_MENTORS -> Side.SENIOR;
        };
        return people.stream().filter(person -> person.side() == leads).toList();
    }

    Optional<Session> session(String id) {
        return sessions.stream().filter(session -> session.id().equals(id)).findFirst();
    }

    List<Session> in(YearMonth round) {
        return sessions.stream()
                .filter(session -> session.round().equals(round))
                .toList();
    }

    /// The sessions to come.
    List<Session> ahead(Instant now) {
        return sessions.stream()
                .filter(session ->
                        session.state() == PLANNED && session.starts().isAfter(now))
                .toList();
    }

    /// Whether the month of that session holds fewer sessions than the cohort wants; those called off do not count.
    boolean lacks(Session session, Cohort cohort) {
        return used(session.round()) < cohort.sessionsPerMonth();
    }

    /// How many sessions of a month are planned, or have been.
    int used(YearMonth round) {
        return (int) in(round).stream().filter(PairFile::isUsed).count();
    }

    private static boolean isUsed(Session session) {
        return switch (session.state()) {
            case PLANNED, HELD, MISSED, UNKNOWN -> true;
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> false;
        };
    }

    int nextNumber(YearMonth round) {
        return in(round).stream().mapToInt(Session::number).max().orElse(0) + 1;
    }

    /// What one side has shown, or is to show in a session that still counts.
    List<Skill> shownBy(Posture posture) {
        return sessions.stream()
                .filter(session -> COUNTS.contains(session.state()))
                .map(session -> session.posture() == posture ? session.topic() : session.inReturn())
                .filter(Objects::nonNull)
                .toList();
    }

    /// No session before this one took place, as far as anybody knows.
    boolean isFirst(Session session) {
        return sessions.stream()
                .noneMatch(other ->
                        COUNTS.contains(other.state()) && other.starts().isBefore(session.starts()));
    }

    PairFile withPerson(Participant changed) {
        var now = people.stream()
                .map(person -> person.participantId().equals(changed.participantId()) ? changed : person)
                .toList();
        return new PairFile(pair, now, sessions);
    }

    /// The file with one session rewritten.
    PairFile rewriting(Session changed) {
        var now = sessions.stream()
                .map(session -> session.id().equals(changed.id()) ? changed : session)
                .toList();
        return new PairFile(pair, people, now);
    }

    PairFile with(Session more) {
        return new PairFile(
                pair, people, Stream.concat(sessions.stream(), Stream.of(more)).toList());
    }
}
