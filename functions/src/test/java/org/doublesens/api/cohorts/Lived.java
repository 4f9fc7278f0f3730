package org.doublesens.api.cohorts;

import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.program.Appointment;
import org.doublesens.program.Audit;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Unit;
import org.doublesens.program.WayOut;

/// A cohort that has lived: people in every state, pairs, a map, a digest.
final class Lived {
    static final Skill PROMPTING = new Skill("ai.prompting");
    static final Skill LEADING = new Skill("skill.lead");
    static final YearMonth FEBRUARY = YearMonth.of(2027, 2);

    private Lived() {}

    static void in(Office office, Phase phase) {
        var store = office.memory;
        store.save(
                SPRING,
                Changes.NONE.once(cohort().startingRoundsIn(FEBRUARY).in(phase)).once(people()));
        store.save(
                SPRING,
                Changes.NONE
                        .once(pair())
                        .once(run())
                        .once(map())
                        .once(digest())
                        .once(Gate.of(Gate.APPROVAL, 1))
                        .once(new Audit(MONDAY, "organiser", "open-cohort", "spring", "8 people"))
                        .once(new Audit(MONDAY.plusSeconds(9), "organiser", "approve-pairs", "first", ""))
                        .once(new Appointment(
                                Instant.parse("2027-05-01T07:00:00Z"), Appointment.Act.REMIND_APPROVAL, "1")));
    }

    private static List<Participant> people() {
        var lina = answering(junior("lina"), List.of(PROMPTING.code()), List.of(LEADING.code()));
        var walter = answering(senior("walter"), List.of(LEADING.code()), List.of(PROMPTING.code()));
        return List.of(
                lina.pledging(MONDAY).standing(Participant.Standing.PAIRED),
                walter.pledging(MONDAY).standing(Participant.Standing.PAIRED).pausing(LocalDate.parse("2027-06-01")),
                answering(junior("bea"), List.of(), List.of()).pledging(MONDAY).outOfReach(),
                answering(junior("carl"), List.of(), List.of()),
                junior("dina").standing(Participant.Standing.SILENT),
                senior("emma").standing(Participant.Standing.WAITING),
                senior("fred").standing(Participant.Standing.LEFT),
                senior("gina"));
    }

    private static Pair pair() {
        var lina = new ParticipantId("lina");
        var walter = new ParticipantId("walter");
        return new Pair(
                Pair.idOf(List.of(lina), walter),
                0,
                List.of(lina),
                walter,
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4)),
                List.of(new Showing(LEADING, 1, 1, 4)),
                900,
                FEBRUARY,
                FEBRUARY);
    }

    private static MatchingRun run() {
        return new MatchingRun(
                MatchingRun.FIRST,
                0,
                MONDAY,
                "hash",
                "1",
                2,
                0,
                0,
                900,
                BigInteger.valueOf(900),
                BigInteger.valueOf(900),
                12,
                new MatchingRun.Terms(Set.of("SHARED_LANGUAGE", "MET_BEFORE"), 1, false, "FEWEST_POOR_PAIRS"),
                Map.of(
                        new ParticipantId("emma"),
                        new MatchingRun.Unmatched(
                                Blocked.SHARED_HALF_DAY, new WayOut.OneMoreHalfDay(HalfDay.TUESDAY_MORNING)),
                        new ParticipantId("bea"),
                        new MatchingRun.Unmatched(Blocked.OTHER, new WayOut.NextRound())),
                Map.of(new ParticipantId("lina"), List.of(new ParticipantId("emma"))),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
    }

    private static SkillMap map() {
        return new SkillMap(
                SkillMap.Moment.BEFORE,
                24,
                List.of(
                        new SkillMap.Row(PROMPTING, 9, 11),
                        new SkillMap.Row(LEADING, 8, 2),
                        new SkillMap.Row(new Skill("data.viz"), 3, 12)));
    }

    private static Digest digest() {
        return new Digest(
                0,
                Digest.State.DRAFT,
                Map.of(Language.FR, "Bonjour"),
                List.of(
                        new Digest.Shared("2027-02#lina-walter#1#lina", PROMPTING, "Start with an example.", ""),
                        new Digest.Shared("2027-02#lina-walter#1#walter", null, "Ask.", "Walter Martin")),
                List.of(
                        new Digest.Figure("session-completion", Unit.PER_MILLE, 917, 72),
                        new Digest.Figure("recommend", Unit.POINTS, -10, 20)),
                List.of(new Digest.Talk("Lina Martin", "Memes", MONDAY)),
                List.of(new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 2)),
                Map.of("skill.lead", 7, "ai.prompting", 6, "data.viz", 2));
    }

    /// The path of a route, to somebody and something of this cohort.
    static String path(String template) {
        return template.replace("{cohortId}", SPRING.value())
                .replace("{participantId}", "gina")
                .replace("{pairId}", "lina-walter")
                .replace("{sessionId}", "2027-02%23lina-walter%231")
                .replace("{kind}", "your-pair")
                .replace("{table}", "participants");
    }

    static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
