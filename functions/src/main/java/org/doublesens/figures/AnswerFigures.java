package org.doublesens.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Survey;

/// The figures about what people said, in pulses and in the closing survey.
final class AnswerFigures {
    private AnswerFigures() {}

    /// Both people of a session are asked once its hour is past.
    static Finding pulseResponse(Evidence whole, Group group) {
        var settled = settled(whole, group, List.copyOf(asked(whole)), Asked::session, Asked::person);
        var people = whole.members(group);
        var asked = settled.counted().stream()
                .filter(one -> people.contains(one.person()))
                .collect(Collectors.toSet());
        var answered = whole.pulses().stream()
                .filter(pulse -> asked.contains(new Asked(pulse.session(), pulse.person())))
                .count();
        return Finding.share(
                answered,
                asked.size(),
                (int) asked.stream().map(Asked::person).distinct().count(),
                settled.period());
    }

    static Finding usefulness(Evidence evidence, Group group) {
        return share(evidence, group, AnswerFigures::tookPlace, pulse -> pulse.useful() >= 4);
    }

    static Finding usefulnessMean(Evidence evidence, Group group) {
        var told = told(evidence, group, AnswerFigures::tookPlace);
        var mean = told.pulses().stream().mapToInt(Pulse::useful).average().orElse(0);
        return new Finding(Math.round(100 * mean), told.pulses().size(), told.people(), told.period());
    }

    static Finding roleReversion(Evidence evidence, Group group) {
        return share(evidence, group, AnswerFigures::tookPlace, pulse -> pulse.led() != Pulse.Led.AS_PLANNED);
    }

    private static boolean tookPlace(Pulse pulse) {
        return pulse.took() == Pulse.Took.YES;
    }

    static Finding fit(Evidence evidence, Group group) {
        return share(evidence, group, pulse -> pulse.fit() != null, pulse -> pulse.fit() == Pulse.Fit.GOOD);
    }

    static Finding recommend(Evidence evidence) {
        var surveys = evidence.surveys();
        var promoters =
                surveys.stream().filter(survey -> survey.recommend() >= 9).count();
        var detractors =
                surveys.stream().filter(survey -> survey.recommend() <= 6).count();
        var points = surveys.isEmpty() ? 0 : Math.round(100.0 * (promoters - detractors) / surveys.size());
        return new Finding(points, surveys.size(), surveys.size(), evidence.soFar());
    }

    /// The share of closing surveys that say something.
    static Finding said(Evidence evidence, Predicate<Survey> something) {
        var surveys = evidence.surveys();
        return Finding.share(
                surveys.stream().filter(something).count(), surveys.size(), surveys.size(), evidence.soFar());
    }

    static Finding psychologicalSafety(Evidence evidence) {
        var said = evidence.midpoints();
        var mean = said.stream().mapToInt(Midpoint::candour).average().orElse(0);
        return new Finding(Math.round(100 * mean), said.size(), said.size(), evidence.soFar());
    }

    /// Those who answered the question of 60 days later.
    static Finding stillUsing(Evidence evidence) {
        var answers = evidence.surveys().stream()
                .map(Survey::stillUsing)
                .filter(Objects::nonNull)
                .toList();
        var still = answers.stream()
                .filter(answer -> answer != Survey.StillUsing.NO)
                .count();
        return Finding.share(still, answers.size(), answers.size(), evidence.soFar());
    }

    static Finding skillGainShare(Evidence evidence) {
        var people = evidence.byId();
        var gains = evidence.surveys().stream()
                .flatMap(survey -> gains(survey, people))
                .toList();
        return Finding.share(
                gains.stream().filter(gain -> gain > 0).count(),
                gains.size(),
                skillGain(evidence).people(),
                evidence.soFar());
    }

    static Finding skillGain(Evidence evidence) {
        var people = evidence.byId();
        var surveys = evidence.surveys();
        var gains = surveys.stream()
                .flatMap(survey -> gains(survey, people))
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        var voices = (int) surveys.stream()
                .filter(survey -> gains(survey, people).findAny().isPresent())
                .count();
        return new Finding(Math.round(100 * gains.getAverage()), (int) gains.getCount(), voices, evidence.soFar());
    }

    private static Finding share(Evidence evidence, Group group, Predicate<Pulse> whole, Predicate<Pulse> part) {
        var told = told(evidence, group, whole);
        return Finding.share(
                told.pulses().stream().filter(part).count(), told.pulses().size(), told.people(), told.period());
    }

    /// A side counts exactly the pulses that everybody's figure counts of it, so that the parts make up the whole.
    private static Told told(Evidence evidence, Group group, Predicate<Pulse> whole) {
        var counted = evidence.pulses().stream().filter(whole).toList();
        var settled = settled(evidence, group, counted, Pulse::session, Pulse::person);
        var people = evidence.members(group);
        var pulses = settled.counted().stream()
                .filter(pulse -> people.contains(pulse.person()))
                .toList();
        return new Told(pulses, settled.period());
    }

    /// The pulses that may be counted.
    private record Told(List<Pulse> pulses, Period period) {
        int people() {
            return (int) pulses.stream().map(Pulse::person).distinct().count();
        }
    }

    /// For everybody five people at a time; for the sides five of each, in whole batches of everybody's,
    /// since who knows everybody's figure subtracts.
    private static <T> Settled<T> settled(
            Evidence evidence,
            Group group,
            List<T> all,
            Function<T, String> session,
            Function<T, ParticipantId> person) {
        var everybody = Settled.of(
                all,
                one -> Settled.monthOf(session.apply(one)),
                some -> !Suppression.isTooSmall(voices(some, person, id -> true)),
                evidence.soFar().from(),
                evidence.today());
        if (group == Group.EVERYBODY) {
            return everybody;
        }
        var juniors = evidence.members(Group.JUNIORS);
        return everybody.joined(some -> !Suppression.isTooSmall(voices(some, person, juniors::contains))
                && !Suppression.isTooSmall(voices(some, person, id -> !juniors.contains(id))));
    }

    private static <T> int voices(List<T> some, Function<T, ParticipantId> person, Predicate<ParticipantId> whose) {
        return (int) some.stream().map(person).filter(whose).distinct().count();
    }

    private static Stream<Integer> gains(Survey survey, Map<ParticipantId, Participant> people) {
        return Optional.ofNullable(people.get(survey.person()))
                .flatMap(person -> Optional.ofNullable(person.intake()))
                .stream()
                .flatMap(intake -> intake.wishes().stream())
                .filter(wish -> survey.levels().containsKey(wish.skill()))
                .map(wish -> survey.levels().getOrDefault(wish.skill(), wish.level()) - wish.level());
    }

    /// One pulse asked of one person.
    private record Asked(String session, ParticipantId person) {}

    private static Set<Asked> asked(Evidence evidence) {
        var pairs = evidence.pairsById();
        var people = evidence.byId().keySet();
        return evidence.sessions().stream()
                .filter(AnswerFigures::isAskedAbout)
                .flatMap(session -> Optional.ofNullable(pairs.get(session.pair())).stream()
                        .flatMap(pair -> pair.people().stream())
                        .filter(people::contains)
                        .map(person -> new Asked(session.id(), person)))
                .collect(Collectors.toSet());
    }

    private static boolean isAskedAbout(Session session) {
        return switch (session.state()) {
            case HELD, MISSED, UNKNOWN -> true;
            case PLANNED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> false;
        };
    }
}
