package org.doublesens.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.figures.SkillMaps;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;

/// A cohort in its third month with everything it would have by then: answers, pairs, sessions, pulses, lessons,
/// letters, audit.
final class FullCohort {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final int LETTERS_EACH = 20;
    private static final int ROUNDS = 3;
    private static final Skill PROMPTING = new Skill("ai.prompting");
    private static final Skill LEADING = new Skill("skill.lead");

    private final ProgramStore store;
    private final CohortId cohort;
    private final List<Participant> people;
    private final List<Pair> pairs = new ArrayList<>();

    FullCohort(ProgramStore store, CohortId cohort) {
        this.store = store;
        this.cohort = cohort;
        this.people = store.participants(cohort);
    }

    /// The demo's request with so many people.
    static String order(int size) throws IOException {
        var request = (ObjectNode) JSON.readTree(Files.readString(Path.of("events", "open-cohort.json")));
        var participants = request.putArray("participants");
        IntStream.range(0, size)
                .forEach(number -> participants
                        .addObject()
                        .put("externalId", "HR-" + number)
                        .put("email", "person" + number + "@example.org")
                        .put("firstName", "Person")
                        .put("lastName", "Number " + number)
                        .put("side", number % 2 == 0 ? "JUNIOR" : "SENIOR")
                        .put("rank", number % 2 == 0 ? 2 : 8)
                        .put("department", "Department " + number % 12)
                        .put("team", "Team " + number % 80));
        return request.toString();
    }

    void live() {
        var now = Instant.parse("2027-04-15T09:00:00Z");
        var moved = store.cohort(cohort).startingRoundsIn(FEBRUARY).in(Phase.EXCHANGES);
        store.save(cohort, Changes.NONE.update(moved));
        var answered = people.stream().map(FullCohort::paired).toList();
        put(answered);
        pair(answered);
        pairs.forEach(pair -> IntStream.range(0, ROUNDS).forEach(round -> meet(pair, FEBRUARY.plusMonths(round))));
        people.forEach(this::write);
        put(IntStream.range(0, 300)
                .mapToObj(number -> new Audit(now.plusSeconds(number), "organiser", "looked", "n" + number, ""))
                .toList());
        put(List.of(
                SkillMaps.of(answered, SkillMap.Moment.BEFORE),
                new Digest(0, Digest.State.DRAFT, Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of()),
                run(now)));
    }

    private static Participant paired(Participant person) {
        var isJunior = person.side() == Side.JUNIOR;
        return Somebody.answering(
                        person,
                        List.of((isJunior ? PROMPTING : LEADING).code()),
                        List.of((isJunior ? LEADING : PROMPTING).code()))
                .pledging(Somebody.MONDAY)
                .standing(Participant.Standing.PAIRED);
    }

    private void pair(List<Participant> answered) {
        var juniors = answered.stream().filter(it -> it.side() == Side.JUNIOR).toList();
        var seniors = answered.stream().filter(it -> it.side() == Side.SENIOR).toList();
        for (var at = 0; at < Math.min(juniors.size(), seniors.size()); at++) {
            var junior = List.of(juniors.get(at).participantId());
            var senior = seniors.get(at).participantId();
            pairs.add(new Pair(
                    Pair.idOf(junior, senior),
                    0,
                    junior,
                    senior,
                    Posture.JUNIOR_MENTORS,
                    Pair.State.MEETING,
                    List.of(new Showing(PROMPTING, 1, 1, 4)),
                    List.of(new Showing(LEADING, 1, 1, 4)),
                    900,
                    FEBRUARY,
                    FEBRUARY));
        }
        put(pairs);
    }

    private void meet(Pair pair, YearMonth month) {
        var starts = month.atDay(10).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        var session = new Session(
                pair.pairId(), month, 1, 0, starts, 15, pair.posture(), PROMPTING, "", 0, Session.State.HELD);
        var entries = new ArrayList<Entry>(List.of(session));
        for (var person : pair.people()) {
            entries.add(new Pulse(session.id(), person, Pulse.Took.YES, 4, Pulse.Led.AS_PLANNED, null, starts));
        }
        entries.add(
                new Lesson(session.id(), pair.senior(), 0, PROMPTING, "Start with an example.", Lesson.Share.UNNAMED));
        put(entries);
    }

    private void write(Participant person) {
        put(IntStream.range(0, LETTERS_EACH)
                .mapToObj(number -> new Letter(
                        "awareness-role#" + number + "#" + person.id(),
                        0,
                        new Recipient.Person(person.participantId()),
                        new Words.AwarenessRole(),
                        Letter.State.SENT,
                        Somebody.MONDAY.plus(Duration.ofDays(number)),
                        null,
                        null,
                        1,
                        "m" + number,
                        ""))
                .toList());
    }

    private MatchingRun run(Instant now) {
        return new MatchingRun(
                MatchingRun.FIRST,
                0,
                now,
                "hash",
                "1",
                people.size(),
                0,
                0,
                900L * pairs.size(),
                BigInteger.valueOf(900L * pairs.size()),
                BigInteger.valueOf(900L * pairs.size()),
                12,
                null,
                Map.of(),
                Map.of(),
                pairs.stream().map(Pair::pairId).collect(java.util.stream.Collectors.toSet()),
                Set.of(),
                Set.of(),
                now);
    }

    private void put(List<? extends Entry> entries) {
        store.saveEach(
                cohort, entries.stream().map(entry -> Changes.NONE.put(entry)).toList());
    }
}
