package org.doublesens.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doublesens.figures.Suppression.Why;
import org.doublesens.program.Posture;
import org.doublesens.program.Survey;

/// Counts every measure for everybody, and for juniors and seniors apart where that hurts nobody.
public final class Figures {
    private static final List<Group> SIDES = List.of(Group.JUNIORS, Group.SENIORS);

    private Figures() {}

    /// All figures, in the order of the measures; everybody first, then the sides.
    public static List<Figure> of(Evidence evidence) {
        return Stream.of(Measure.values())
                .flatMap(measure -> of(measure, evidence))
                .toList();
    }

    private static Stream<Figure> of(Measure measure, Evidence evidence) {
        var everybody = Stream.of(everybody(measure, evidence));
        return measure.isBySide() ? Stream.concat(everybody, sides(measure, evidence)) : everybody;
    }

    private static Figure everybody(Measure measure, Evidence evidence) {
        if (!isTold(measure, evidence)) {
            return new Figure.Hidden(measure, Group.EVERYBODY, Why.NOT_YET);
        }
        var found = find(measure, evidence, Group.EVERYBODY);
        var hidden =
                Suppression.isTooSmall(found.smallest()) ? Optional.of(Why.FEWER_THAN_FIVE) : Optional.<Why>empty();
        return figure(measure, Group.EVERYBODY, found, hidden);
    }

    private static Stream<Figure> sides(Measure measure, Evidence evidence) {
        var isOpinion = measure.told() == Measure.Told.AS_MONTHS_END && !evidence.surveyClosed();
        if (isOpinion || !isTold(measure, evidence)) {
            return SIDES.stream().map(side -> new Figure.Hidden(measure, side, Why.NOT_YET));
        }
        var found = SIDES.stream().map(side -> find(measure, evidence, side)).toList();
        var hidden = Suppression.ofParts(found.stream().map(Finding::smallest).toList());
        return IntStream.range(0, SIDES.size())
                .mapToObj(side -> figure(measure, SIDES.get(side), found.get(side), hidden.get(side)));
    }

    private static boolean isTold(Measure measure, Evidence evidence) {
        return switch (measure.told()) {
            case ANY_TIME, AS_MONTHS_END -> true;
            case AFTER_THE_INTAKE -> evidence.before() != null;
            case WITH_THE_PAIRS -> !evidence.pairs().isEmpty();
            case AFTER_THE_SURVEY -> evidence.surveyClosed();
        };
    }

    private static Figure figure(Measure measure, Group group, Finding found, Optional<Why> hidden) {
        return hidden.<Figure>map(why -> new Figure.Hidden(measure, group, why))
                .orElseGet(() -> new Figure.Shown(measure, group, found.value(), found.n(), found.period()));
    }

    static Finding find(Measure measure, Evidence whole, Group group) {
        var evidence = whole.of(group);
        return switch (measure) {
            case PARTICIPATION -> PeopleFigures.participation(evidence);
            case INTAKE_COMPLETION -> PeopleFigures.intakeCompletion(whole, group);
            case PLEDGE_RATE -> PeopleFigures.pledgeRate(whole, group);
            case MATCH_RATE -> PeopleFigures.matchRate(whole, group);
            case FIRST_WISH_RATE -> PeopleFigures.firstWishRate(evidence);
            case RECIPROCITY_AT_MATCH -> PairFigures.reciprocityAtMatch(evidence);
            case SESSION_COMPLETION -> PairFigures.sessionCompletion(evidence);
            case ACTIVE_PAIRS -> PairFigures.activePairs(evidence);
            case MINUTES_BY_JUNIORS -> PairFigures.minutes(evidence, Posture.JUNIOR_MENTORS);
            case MINUTES_BY_SENIORS -> PairFigures.minutes(evidence, Posture.SENIOR_MENTORS);
            case SWAP_ADHERENCE -> PairFigures.swapAdherence(evidence);
            case PULSE_RESPONSE -> AnswerFigures.pulseResponse(whole, group);
            case USEFULNESS -> AnswerFigures.usefulness(whole, group);
            case FIT -> AnswerFigures.fit(whole, group);
            case RECOMMEND -> AnswerFigures.recommend(evidence);
            case SKILL_GAIN -> AnswerFigures.skillGain(evidence);
            case REPEAT_INTENT -> AnswerFigures.said(evidence, survey -> survey.again() != Survey.Again.NO);
            case BEHAVIOUR_CHANGE ->
                AnswerFigures.said(evidence, survey -> !survey.different().isBlank());
            case LESSONS_SHARED -> PairFigures.lessonsShared(evidence);
            case UNMET_DEMAND -> PeopleFigures.unmetDemand(evidence);
        };
    }
}
