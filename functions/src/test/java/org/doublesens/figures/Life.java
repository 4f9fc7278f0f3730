package org.doublesens.figures;

import static java.util.Objects.requireNonNull;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doublesens.program.Intake;
import org.doublesens.program.IntakeBuilder;
import org.doublesens.program.Lesson;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;
import org.jspecify.annotations.Nullable;

/// A cohort in which people answer, pledge, meet and speak when it pleases them.
final class Life {
    private static final LocalDate START = LocalDate.parse("2027-01-04");
    private static final int INTAKE_CLOSES = 14;
    static final int PAIRS_MEET = 21;
    private static final int SURVEY_OPENS = 150;
    private static final int SURVEY_CLOSES = 159;
    private static final int OVER = 225;

    private final Random chance;
    private final List<Person> people = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();

    /// @param answers, pledges, speaks the day, or a day that never comes
    private record Person(Participant told, int answers, int pledges, int speaks) {}

    private record Held(Pair pair, int since, Session session, int day, List<Said> said) {}

    private record Said(Pulse pulse, int day, Lesson lesson) {}

    Life(Random chance) {
        this.chance = chance;
        var aSide = 3 + chance.nextInt(12);
        for (var number = 0; number < aSide; number++) {
            people.add(person(junior("j" + number)));
            if (chance.nextInt(8) > 0) {
                people.add(person(senior("s" + number)));
            }
        }
        meet();
    }

    private Person person(Participant somebody) {
        var answers = chance.nextInt(10) < 8 ? chance.nextInt(INTAKE_CLOSES) : 20 + chance.nextInt(200);
        var offers = chance.nextInt(4) == 0 ? List.<String>of() : List.of("ai.prompting");
        var answered = answering(somebody, offers, List.of("skill.lead"));
        var intake = requireNonNull(answered.intake());
        var at =
                START.plusDays(answers).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(people.size());
        return new Person(
                somebody.answering(consenting(intake, at)),
                answers,
                Math.max(answers, INTAKE_CLOSES) + 1 + chance.nextInt(chance.nextInt(3) == 0 ? 100 : 5),
                SURVEY_OPENS + chance.nextInt(12));
    }

    private static Intake consenting(Intake intake, Instant at) {
        return IntakeBuilder.from(intake).withConsented(at);
    }

    private void meet() {
        var juniors = people.stream().filter(it -> Group.JUNIORS.has(it.told())).toList();
        var seniors = people.stream().filter(it -> Group.SENIORS.has(it.told())).toList();
        for (var at = 0; at < Math.min(juniors.size(), seniors.size()); at++) {
            var since = Math.max(
                    PAIRS_MEET,
                    Math.max(juniors.get(at).pledges(), seniors.get(at).pledges()) + 1);
            var pair = pair(juniors.get(at).told(), seniors.get(at).told());
            pairs.add(pair);
            for (var day = since + chance.nextInt(20); day < SURVEY_OPENS; day += 15 + chance.nextInt(30)) {
                held.add(held(pair, since, day));
            }
            if (since < SURVEY_OPENS) {
                held.add(held(pair, since, SURVEY_OPENS - 1));
            }
        }
    }

    private static Pair pair(Participant junior, Participant senior) {
        var juniors = List.of(junior.participantId());
        return new Pair(
                Pair.idOf(juniors, senior.participantId()),
                1,
                juniors,
                senior.participantId(),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(Months.PROMPTING, 1, 1, 4)),
                List.of(new Showing(Months.LEADING, 1, 1, 4)),
                900,
                Months.FEBRUARY,
                Months.FEBRUARY);
    }

    private Held held(Pair pair, int since, int day) {
        var date = START.plusDays(day);
        var starts = date.atTime(9, 0).toInstant(ZoneOffset.UTC);
        var month = YearMonth.from(date);
        var number = 1
                + (int) held.stream()
                        .filter(it ->
                                it.pair().equals(pair) && it.session().round().equals(month))
                        .count();
        var session = new Session(
                pair.pairId(), month, number, 1, starts, 15, Posture.JUNIOR_MENTORS, Months.PROMPTING, "", 0, state());
        var said = new ArrayList<Said>();
        for (var person : pair.people()) {
            if (session.state() == Session.State.HELD && chance.nextInt(3) > 0) {
                var pulse = new Pulse(
                        session.id(),
                        person,
                        Pulse.Took.YES,
                        1 + chance.nextInt(5),
                        Pulse.Led.values()[chance.nextInt(3)],
                        number == 1 ? Pulse.Fit.values()[chance.nextInt(3)] : null,
                        starts);
                var lesson = new Lesson(session.id(), person, 1, null, "Ask.", share());
                said.add(new Said(pulse, day + chance.nextInt(8), lesson));
            }
        }
        return new Held(pair, since, session, day, said);
    }

    private Session.State state() {
        return switch (chance.nextInt(6)) {
            case 0 -> Session.State.CANCELLED_BY_SENIOR;
            case 1 -> Session.State.CANCELLED_BY_JUNIOR;
            default -> Session.State.HELD;
        };
    }

    private Lesson.Share share() {
        return Lesson.Share.values()[chance.nextInt(3)];
    }

    Evidence on(int day) {
        var present = people.stream().map(person -> on(person, day)).toList();
        var meetings = held.stream().filter(it -> it.day() <= day).toList();
        var said = meetings.stream()
                .flatMap(it -> it.said().stream())
                .filter(it -> it.day() <= day)
                .toList();
        return new Evidence(
                cohort().in(phase(day)),
                START.plusDays(day),
                day >= SURVEY_CLOSES,
                present,
                pairs.stream().filter(pair -> meets(pair, day)).toList(),
                meetings.stream().map(Held::session).toList(),
                said.stream().map(Said::pulse).toList(),
                said.stream().map(Said::lesson).toList(),
                surveys(day),
                day < INTAKE_CLOSES
                        ? null
                        : SkillMaps.of(
                                people.stream()
                                        .map(it -> on(it, INTAKE_CLOSES - 1))
                                        .toList(),
                                SkillMap.Moment.BEFORE),
                day < PAIRS_MEET ? null : instant(PAIRS_MEET),
                mailbags(day),
                people.stream()
                        .filter(person -> person.speaks() + 5 <= day && person.answers() % 3 == 0)
                        .map(person -> person.told().id())
                        .collect(Collectors.toSet()),
                people.stream()
                        .filter(person -> person.answers() + 60 <= Math.min(day, SURVEY_OPENS))
                        .map(person -> new Midpoint(
                                person.told().participantId(),
                                3,
                                1 + person.speaks() % 5,
                                Midpoint.Rhythm.RIGHT,
                                "",
                                Midpoint.ReadBy.NOBODY,
                                Instant.EPOCH))
                        .toList());
    }

    private boolean meets(Pair pair, int day) {
        return held.stream().anyMatch(it -> it.pair().equals(pair) && it.since() <= day);
    }

    private static Participant on(Person person, int day) {
        if (person.answers() > day) {
            return Group.JUNIORS.has(person.told())
                    ? junior(person.told().id())
                    : senior(person.told().id());
        }
        return person.pledges() > day ? person.told() : person.told().pledging(instant(person.pledges()));
    }

    /// Who hesitates is reminded, and nobody is to know.
    private List<Mailbag> mailbags(int day) {
        return people.stream()
                .map(person -> new Mailbag(
                        person.told().id(),
                        1,
                        IntStream.rangeClosed(0, day)
                                .filter(sent -> sent % 9 == 0 || (sent > person.answers() && sent < person.pledges()))
                                .mapToObj(START::plusDays)
                                .toList(),
                        List.of()))
                .toList();
    }

    private List<Survey> surveys(int day) {
        return people.stream()
                .filter(person ->
                        person.pledges() < SURVEY_OPENS && person.speaks() <= Math.min(day, SURVEY_CLOSES - 1))
                .map(person -> new Survey(
                        person.told().participantId(),
                        1,
                        Map.of(Months.LEADING, 1 + person.speaks() % 4),
                        "",
                        person.speaks() % 11,
                        Survey.Again.SAME_ROLE,
                        Instant.EPOCH,
                        echo(person, day)))
                .toList();
    }

    private static Survey.@Nullable StillUsing echo(Person person, int day) {
        var answers = SURVEY_CLOSES + 40 + person.speaks() % 7;
        return day < answers ? null : Survey.StillUsing.values()[person.speaks() % 3];
    }

    private static Instant instant(int day) {
        return START.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Phase phase(int day) {
        if (day < INTAKE_CLOSES) {
            return Phase.INTAKE;
        }
        if (day < PAIRS_MEET) {
            return Phase.AWARENESS;
        }
        if (day < SURVEY_OPENS) {
            return Phase.EXCHANGES;
        }
        return day < OVER ? Phase.SHARING : Phase.ENDED;
    }
}
