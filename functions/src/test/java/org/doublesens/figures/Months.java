package org.doublesens.figures;

import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.cohortOf;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.program.Format;
import org.doublesens.program.Lesson;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;

/// Pairs that meet for some months, told in few words.
final class Months {
    static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    static final YearMonth MARCH = YearMonth.of(2027, 3);
    static final Posture JUNIORS = Posture.JUNIOR_MENTORS;
    static final Posture SENIORS = Posture.SENIOR_MENTORS;
    static final Session.State HELD = Session.State.HELD;
    static final Skill PROMPTING = new Skill("ai.prompting");
    static final Skill LEADING = new Skill("skill.lead");

    final List<Participant> participants = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Pulse> pulses = new ArrayList<>();
    final List<Lesson> lessons = new ArrayList<>();
    final List<Survey> surveys = new ArrayList<>();
    final List<Mailbag> mailbags = new ArrayList<>();
    final Set<String> askers = new HashSet<>();
    final List<Midpoint> midpoints = new ArrayList<>();
    private boolean surveyClosed;
    private Format format = Format.ROTATING_PAIR;
    private Phase phase = Phase.EXCHANGES;

    /// Each junior wants to learn leading, each senior prompting, and each can show what the other wants.
    static Months ofPairs(int count) {
        var months = new Months();
        IntStream.range(0, count).forEach(months::addPair);
        return months;
    }

    private void addPair(int number) {
        var ana = answering(junior("ana" + number), List.of(PROMPTING.code()), List.of(LEADING.code()))
                .pledging(MONDAY)
                .standing(Participant.Standing.PAIRED);
        var walter = answering(senior("walter" + number), List.of(LEADING.code()), List.of(PROMPTING.code()))
                .pledging(MONDAY)
                .standing(Participant.Standing.PAIRED);
        participants.addAll(List.of(ana, walter));
        addPair(ana, walter, FEBRUARY);
    }

    void addPair(Participant ana, Participant walter, YearMonth since) {
        var juniors = List.of(ana.participantId());
        pairs.add(new Pair(
                Pair.idOf(juniors, walter.participantId()),
                1,
                juniors,
                walter.participantId(),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4)),
                List.of(new Showing(LEADING, 1, 1, 4)),
                900,
                since,
                since));
    }

    /// Each pair so many days after the launch.
    Months published(int... days) {
        for (var at = 0; at < days.length; at++) {
            var told = MONDAY.plus(Duration.ofDays(days[at]));
            pairs.set(at, pairs.get(at).meetingFrom(FEBRUARY, told));
        }
        return this;
    }

    Months in(Format otherFormat) {
        format = otherFormat;
        return this;
    }

    Months in(Phase otherPhase) {
        phase = otherPhase;
        return this;
    }

    void meeting(Pair pair, YearMonth month, int number, Session.State state) {
        var starts = month.atDay(10 + number).atTime(9, 0).toInstant(ZoneOffset.UTC);
        sessions.add(new Session(
                pair.pairId(), month, number, 1, starts, 15, Posture.JUNIOR_MENTORS, PROMPTING, "", 0, state));
    }

    Months meeting(YearMonth month, Posture posture, Session.State state) {
        pairs.forEach(pair -> sessions.add(session(pair, month, posture, state)));
        return this;
    }

    private static Session session(Pair pair, YearMonth month, Posture posture, Session.State state) {
        var starts = month.atDay(10).atTime(9, 0).toInstant(ZoneOffset.UTC);
        return new Session(pair.pairId(), month, 1, 1, starts, 15, posture, PROMPTING, "", 0, state);
    }

    /// The first so many pairs say how useful it was.
    Months saying(YearMonth month, int pairsAnswering, int useful) {
        for (var pair : pairs.subList(0, pairsAnswering)) {
            pair.people().forEach(person -> say(month, pair, person, useful));
        }
        return this;
    }

    void say(YearMonth month, Pair pair, ParticipantId person, int useful) {
        pulses.add(new Pulse(
                Session.idOf(month, pair.pairId(), 1),
                person,
                Pulse.Took.YES,
                useful,
                Pulse.Led.AS_PLANNED,
                month.equals(FEBRUARY) ? Pulse.Fit.GOOD : null,
                MONDAY));
    }

    Months answeringSurvey(int people, int recommend, int level) {
        participants.stream().limit(people).forEach(person -> {
            var wished = person.side() == Side.JUNIOR ? LEADING : PROMPTING;
            surveys.add(new Survey(
                    person.participantId(),
                    1,
                    Map.of(wished, level),
                    "",
                    recommend,
                    Survey.Again.SAME_ROLE,
                    MONDAY,
                    null));
        });
        surveyClosed = true;
        return this;
    }

    Evidence on(String day) {
        return new Evidence(
                cohortOf("", SPRING, MONDAY, format).in(phase),
                LocalDate.parse(day),
                surveyClosed,
                participants,
                pairs,
                sessions,
                pulses,
                lessons,
                surveys,
                SkillMaps.of(participants, SkillMap.Moment.BEFORE),
                MONDAY.plusSeconds(1),
                mailbags,
                askers,
                midpoints);
    }

    static Figure figure(Evidence evidence, Measure measure) {
        return Figures.of(evidence).stream()
                .filter(figure -> figure.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    static Figure.Shown shown(Evidence evidence, Measure measure) {
        return (Figure.Shown) figure(evidence, measure);
    }
}
