package org.doublesens.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Lesson;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;
import org.jspecify.annotations.Nullable;

/// All that the figures are counted from, read at one moment.
///
/// @param today        on the cohort's clock
/// @param surveyClosed whether the closing survey is over; before, one answer more or less would tell whose it was
/// @param participants those who left included, so that their leaving changes no figure about what they said
/// @param pairs        those that were published, whether they still meet or not
/// @param before       drawn when the intake closed; absent before
/// @param matched      when those who had pledged were matched; absent before
public record Evidence(
        Cohort cohort,
        LocalDate today,
        boolean surveyClosed,
        List<Participant> participants,
        List<Pair> pairs,
        List<Session> sessions,
        List<Pulse> pulses,
        List<Lesson> lessons,
        List<Survey> surveys,
        @Nullable SkillMap before,
        @Nullable Instant matched) {
    public Evidence {
        participants = List.copyOf(participants);
        pairs = pairs.stream()
                .filter(pair -> pair.state() != Pair.State.PROPOSED)
                .toList();
        sessions = List.copyOf(sessions);
        pulses = List.copyOf(pulses);
        lessons = List.copyOf(lessons);
        surveys = List.copyOf(surveys);
    }

    /// What the store knows of a cohort on a day; the closing survey is over once there is a digest.
    public static Evidence of(ProgramStore store, Cohort cohort, LocalDate today) {
        var closed = store.find(cohort.cohortId(), Digest.class, Digest.ID).isPresent();
        return of(store, cohort, today, closed);
    }

    public static Evidence of(ProgramStore store, Cohort cohort, LocalDate today, boolean surveyClosed) {
        var id = cohort.cohortId();
        return new Evidence(
                cohort,
                today,
                surveyClosed,
                store.participants(id),
                store.all(id, Pair.class),
                store.all(id, Session.class),
                store.all(id, Pulse.class),
                store.all(id, Lesson.class),
                store.all(id, Survey.class),
                store.find(id, SkillMap.class, SkillMap.Moment.BEFORE.name()).orElse(null),
                store.find(id, MatchingRun.class, MatchingRun.FIRST)
                        .map(MatchingRun::at)
                        .orElse(null));
    }

    Period soFar() {
        return new Period(earlier(cohort.starts(), today), today);
    }

    /// The same evidence, of these people's own deeds only; pairs and sessions stay.
    Evidence of(Group group) {
        var people = participants.stream().filter(group::has).toList();
        var ids = people.stream().map(Participant::participantId).collect(Collectors.toSet());
        return new Evidence(
                cohort,
                today,
                surveyClosed,
                people,
                pairs,
                sessions,
                pulses.stream().filter(pulse -> ids.contains(pulse.person())).toList(),
                lessons,
                surveys.stream().filter(survey -> ids.contains(survey.person())).toList(),
                before,
                matched);
    }

    /// The same evidence, of one round only.
    Evidence in(YearMonth round) {
        var prefix = round + "#";
        return new Evidence(
                cohort,
                today,
                surveyClosed,
                participants,
                pairs,
                sessions.stream()
                        .filter(session -> session.round().equals(round))
                        .toList(),
                pulses.stream()
                        .filter(pulse -> pulse.session().startsWith(prefix))
                        .toList(),
                lessons,
                surveys,
                before,
                matched);
    }

    List<Session> held() {
        return sessions.stream()
                .filter(session -> session.state() == Session.State.HELD)
                .toList();
    }

    Map<ParticipantId, Participant> byId() {
        return participants.stream().collect(Collectors.toMap(Participant::participantId, Function.identity()));
    }

    /// Everybody who was in a pair.
    Set<ParticipantId> paired() {
        var people = new HashSet<ParticipantId>();
        pairs.forEach(pair -> people.addAll(pair.people()));
        return people;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
