package org.doublesens.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
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
        var people = whole.of(group).byId().keySet();
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
        return share(evidence, group, pulse -> pulse.took() == Pulse.Took.YES, pulse -> pulse.useful() >= 4);
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

    /// A side counts exactly the pulses that everybody's figure counts of it, so that the parts make up the whole.
    private static Finding share(Evidence evidence, Group group, Predicate<Pulse> whole, Predicate<Pulse> part) {
        var counted = evidence.pulses().stream().filter(whole).toList();
        var settled = settled(evidence, group, counted, Pulse::session, Pulse::person);
        var people = evidence.of(group).byId().keySet();
        var pulses = settled.counted().stream()
                .filter(pulse -> people.contains(pulse.person()))
                .toList();
        return Finding.share(
                pulses.stream().filter(part).count(),
                pulses.size(),
                (int) pulses.stream().map(Pulse::person).distinct().count(),
                settled.period());
    }

    /// For everybody five people at a time; for the sides five of each, in whole batches of everybody's, since who
    /// knows
    /// everybody's figure subtracts.
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
        var juniors = evidence.of(Group.JUNIORS).byId().keySet();
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
        Map<PairId, Pair> pairs = evidence.pairs().stream().collect(Collectors.toMap(Pair::pairId, pair -> pair));
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
