package org.doublesens.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.AtOnce;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Lesson;
import org.doublesens.program.Mailbag;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
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
/// @param mailbags     how often who was written to
/// @param midpoints    what people said half-way
/// @param askers       those who asked in the digest for a flash session
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
        @Nullable Instant matched,
        List<Mailbag> mailbags,
        Set<String> askers,
        List<Midpoint> midpoints) {
    public Evidence {
        participants = List.copyOf(participants);
        pairs = pairs.stream()
                .filter(pair -> pair.state() != Pair.State.PROPOSED)
                .toList();
        sessions = List.copyOf(sessions);
        pulses = List.copyOf(pulses);
        lessons = List.copyOf(lessons);
        surveys = List.copyOf(surveys);
        mailbags = List.copyOf(mailbags);
        askers = Set.copyOf(askers);
        midpoints = List.copyOf(midpoints);
    }

    /// What the store knows of a cohort on a day; the closing survey is over once there is a digest.
    public static Evidence of(ProgramStore store, Cohort cohort, LocalDate today) {
        var closed = store.find(cohort.cohortId(), Digest.class, Digest.ID).isPresent();
        return of(store, cohort, today, closed);
    }

    /// Kind by kind, all at once: what takes long is the way to the store.
    public static Evidence of(ProgramStore store, Cohort cohort, LocalDate today, boolean surveyClosed) {
        var id = cohort.cohortId();
        try (var desk = new AtOnce()) {
            var participants = desk.ask(() -> store.participants(id));
            var pairs = desk.ask(() -> store.all(id, Pair.class));
            var sessions = desk.ask(() -> store.all(id, Session.class));
            var pulses = desk.ask(() -> store.all(id, Pulse.class));
            var lessons = desk.ask(() -> store.all(id, Lesson.class));
            var surveys = desk.ask(() -> store.all(id, Survey.class));
            var before = desk.ask(() -> store.find(id, SkillMap.class, SkillMap.Moment.BEFORE.name()));
            var run = desk.ask(() -> store.find(id, MatchingRun.class, MatchingRun.FIRST));
            var mailbags = desk.ask(() -> store.all(id, Mailbag.class));
            var midpoints = desk.ask(() -> store.all(id, Midpoint.class));
            var requests = desk.ask(() -> store.all(id, FlashRequest.class));
            return new Evidence(
                    cohort,
                    today,
                    surveyClosed,
                    participants.answer(),
                    pairs.answer(),
                    sessions.answer(),
                    pulses.answer(),
                    lessons.answer(),
                    surveys.answer(),
                    before.answer().orElse(null),
                    run.answer().map(MatchingRun::at).orElse(null),
                    mailbags.answer(),
                    requests.answer().stream().map(FlashRequest::holder).collect(Collectors.toSet()),
                    midpoints.answer());
        }
    }

    /// Whether nobody will be asked anything any more.
    boolean isOver() {
        return switch (cohort.phase()) {
            case ENDED, CANCELLED, FAILED -> true;
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO -> false;
        };
    }

    Period soFar() {
        return new Period(earlier(cohort.starts(), today), today);
    }

    /// The same evidence, of these people's own deeds only; pairs and sessions stay.
    Evidence of(Group group) {
        if (group == Group.EVERYBODY) {
            return this;
        }
        var people = participants.stream().filter(group::has).toList();
        var ids = people.stream().map(Participant::participantId).collect(Collectors.toSet());
        return only(
                people,
                sessions,
                pulses.stream().filter(pulse -> ids.contains(pulse.person())).toList(),
                surveys.stream().filter(survey -> ids.contains(survey.person())).toList(),
                midpoints.stream().filter(said -> ids.contains(said.person())).toList());
    }

    /// The same evidence, of one round only.
    Evidence in(YearMonth round) {
        var prefix = round + "#";
        return only(
                participants,
                sessions.stream()
                        .filter(session -> session.round().equals(round))
                        .toList(),
                pulses.stream()
                        .filter(pulse -> pulse.session().startsWith(prefix))
                        .toList(),
                surveys,
                midpoints);
    }

    private Evidence only(
            List<Participant> people,
            List<Session> meetings,
            List<Pulse> answers,
            List<Survey> closing,
            List<Midpoint> halfWay) {
        return new Evidence(
                cohort,
                today,
                surveyClosed,
                people,
                pairs,
                meetings,
                answers,
                lessons,
                closing,
                before,
                matched,
                mailbags,
                askers,
                halfWay);
    }

    List<Session> held() {
        return sessions.stream()
                .filter(session -> session.state() == Session.State.HELD)
                .toList();
    }

    Map<PairId, Pair> pairsById() {
        return pairs.stream().collect(Collectors.toMap(Pair::pairId, Function.identity()));
    }

    /// When the organiser let the cohort begin.
    Instant launched() {
        return Objects.requireNonNullElse(cohort.launched(), cohort.created());
    }

    LocalDate day(Instant instant) {
        return cohort.dayAt(instant);
    }

    Set<ParticipantId> members(Group group) {
        return participants.stream()
                .filter(group::has)
                .map(Participant::participantId)
                .collect(Collectors.toSet());
    }

    /// What anybody was promised to be shown, by their pairs.
    Map<ParticipantId, Set<Skill>> shownTo() {
        var shown = new HashMap<ParticipantId, Set<Skill>>();
        for (var pair : pairs) {
            for (var person : pair.people()) {
                var showings = pair.senior().equals(person) ? pair.byJuniors() : pair.bySenior();
                showings.forEach(showing ->
                        shown.computeIfAbsent(person, any -> new HashSet<>()).add(showing.skill()));
            }
        }
        return shown;
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
