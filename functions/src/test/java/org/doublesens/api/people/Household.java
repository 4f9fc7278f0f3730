package org.doublesens.api.people;

import static org.doublesens.api.people.House.HELD;
import static org.doublesens.api.people.House.JANUARY;
import static org.doublesens.api.people.House.LINA_WALTER;
import static org.doublesens.api.people.House.NOW;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Keynote;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Somebody;
import org.doublesens.program.Unit;
import org.doublesens.program.WayOut;

/// The people of the [House], and what the program keeps of them.
final class Household {
    private Household() {}

    static Changes settled(Phase phase) {
        var cohort = cohort(phase);
        var lina = answered(Somebody.junior("lina"), "data.viz", "skill.negotiate", "Préparer mon prochain entretien")
                .pledging(NOW)
                .standing(Standing.PAIRED);
        var walter = answered(
                        Somebody.senior("walter"), "skill.negotiate", "data.viz", "Présenter des chiffres au comité")
                .pledging(NOW)
                .standing(Standing.PAIRED);
        var omar = answered(Somebody.junior("omar"), "data.viz", "skill.lead", "");
        var nora = Somebody.senior("nora");
        return Changes.NONE
                .once(cohort)
                .once(lina)
                .once(walter)
                .once(omar)
                .once(nora)
                .once(pair())
                .once(session(1, NOW.minus(Duration.ofDays(2))))
                .once(session(2, NOW.plus(Duration.ofDays(6))))
                .put(Gate.of(Gate.SKILLS, 1))
                .put(Gate.of(Gate.PLEDGES, 2))
                .put(Gate.of(Gate.REVIEW, 1))
                .put(Gate.of(Gate.SURVEY, 3))
                .put(Gate.of(Gate.APPROVAL, 1))
                .put(Gate.of(Gate.ECHO, 3));
    }

    private static Cohort cohort(Phase phase) {
        return CohortBuilder.builder(Somebody.cohort())
                .name("Printemps 2027")
                .sessionsPerMonth(2)
                .audience(List.of(new Contact("Board", "board@example.org", Language.EN, Somebody.PARIS)))
                .phase(phase)
                .firstRound(JANUARY)
                .build();
    }

    private static Participant answered(Participant person, String offer, String wish, String situation) {
        var texts = new Intake.Texts(situation, "", "", "https://visio.example.org/" + person.id());
        return Somebody.saying(
                Somebody.answering(person, List.of(offer), List.of(wish)),
                said -> said.texts(texts).consented(NOW));
    }

    private static Pair pair() {
        return new Pair(
                LINA_WALTER,
                0,
                List.of(new ParticipantId("lina")),
                new ParticipantId("walter"),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(new Skill("data.viz"), 1, 1, 4)),
                List.of(new Showing(new Skill("skill.negotiate"), 1, 1, 4)),
                812,
                JANUARY,
                JANUARY);
    }

    private static Session session(int number, Instant starts) {
        return new Session(
                LINA_WALTER,
                JANUARY,
                number,
                0,
                starts,
                15,
                Posture.JUNIOR_MENTORS,
                new Skill("data.viz"),
                null,
                "",
                0,
                Session.State.PLANNED);
    }

    /// The first matching: Omar waits.
    static MatchingRun run() {
        return new MatchingRun(
                MatchingRun.FIRST,
                0,
                NOW,
                "hash",
                "1",
                2,
                0,
                0,
                812,
                BigInteger.valueOf(812),
                BigInteger.valueOf(812),
                12,
                null,
                Map.of(
                        new ParticipantId("omar"),
                        new MatchingRun.Unmatched(
                                Blocked.SHARED_HALF_DAY, new WayOut.OneMoreHalfDay(HalfDay.TUESDAY_MORNING))),
                Map.of(),
                Set.of(pair().pairId()),
                Set.of(),
                Set.of(),
                null);
    }

    static Lesson lesson() {
        return new Lesson(
                HELD,
                new ParticipantId("lina"),
                0,
                new Skill("data.viz"),
                "Un graphique répond à une seule question, et le titre la pose.",
                Lesson.Share.NAMED);
    }

    static Digest digest(Digest.State state) {
        var lesson = lesson();
        return new Digest(
                0,
                state,
                Map.of(Language.FR, "Trois mois, et beaucoup de curiosité."),
                List.of(
                        new Digest.Shared(lesson.id(), lesson.skill(), lesson.text(), "Lina Martin"),
                        new Digest.Shared(
                                Session.idOf(JANUARY, LINA_WALTER, 2) + "#walter",
                                new Skill("skill.negotiate"),
                                "Avant de négocier, écrire ce que l'autre veut vraiment.",
                                "")),
                List.of(
                        new Digest.Figure("match-rate", Unit.PER_MILLE, 917, 24),
                        new Digest.Figure("session-completion", Unit.PER_MILLE, 846, 65),
                        new Digest.Figure("recommend", Unit.POINTS, 62, 21)),
                List.of(new Digest.Talk(
                        "Lina Martin", "Les tableaux visuels sans douleur", NOW.plus(Duration.ofDays(20)))),
                List.of(
                        new Digest.Fact(Digest.Fact.Kind.ROLES_TURNED, 2),
                        new Digest.Fact(Digest.Fact.Kind.AIMS_SET, 31)),
                Map.of());
    }

    static SkillMap map(SkillMap.Moment moment) {
        return new SkillMap(
                moment,
                24,
                List.of(
                        new SkillMap.Row(new Skill("data.viz"), 9, 12),
                        new SkillMap.Row(new Skill("ai.prompting"), 7, 14),
                        new SkillMap.Row(new Skill("skill.negotiate"), 8, 6),
                        new SkillMap.Row(new Skill("org.decide"), 10, 3)));
    }

    static Keynote keynote() {
        return new Keynote(
                new ParticipantId("lina"),
                0,
                "Les tableaux visuels sans douleur",
                NOW.plus(Duration.ofDays(9)),
                Set.of());
    }
}
