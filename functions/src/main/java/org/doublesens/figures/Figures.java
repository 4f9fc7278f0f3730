package org.doublesens.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doublesens.figures.Suppression.Why;
import org.doublesens.program.Posture;
import org.doublesens.program.Survey;

/// Counts every measure for everybody, and for juniors and seniors apart where that hurts nobody.
public final class Figures {
    private static final List<Group> SIDES = List.of(Group.JUNIORS, Group.SENIORS);

    private final Evidence whole;
    private final Map<Group, Evidence> parts = new EnumMap<>(Group.class);

    private Figures(Evidence whole) {
        this.whole = whole;
        for (var group : Group.values()) {
            parts.put(group, whole.of(group));
        }
    }

    /// All figures, in the order of the measures; everybody first, then the sides.
    public static List<Figure> of(Evidence evidence) {
        var figures = new Figures(evidence);
        return Stream.of(Measure.values()).flatMap(figures::of).toList();
    }

    /// What one measure counts, before anybody may see it.
    static Finding find(Measure measure, Evidence evidence) {
        return new Figures(evidence).find(measure, Group.EVERYBODY);
    }

    private Stream<Figure> of(Measure measure) {
        if (!measure.isIn(whole.cohort().format())) {
            return Stream.of(new Figure.Hidden(measure, Group.EVERYBODY, Why.NOT_IN_THIS_FORMAT));
        }
        var everybody = Stream.of(everybody(measure));
        return measure.isBySide() ? Stream.concat(everybody, sides(measure)) : everybody;
    }

    private Figure everybody(Measure measure) {
        if (!isTold(measure, whole)) {
            return new Figure.Hidden(measure, Group.EVERYBODY, Why.NOT_YET);
        }
        var found = find(measure, Group.EVERYBODY);
        var hidden =
                Suppression.isTooSmall(found.smallest()) ? Optional.of(Why.FEWER_THAN_FIVE) : Optional.<Why>empty();
        return figure(measure, Group.EVERYBODY, found, hidden);
    }

    private Stream<Figure> sides(Measure measure) {
        if (waitsForTheSurvey(measure) && !whole.surveyClosed()
                || waitsForPledges(measure)
                || !isTold(measure, whole)) {
            return SIDES.stream().map(side -> new Figure.Hidden(measure, side, Why.NOT_YET));
        }
        var found = SIDES.stream().map(side -> find(measure, side)).toList();
        var hidden = Suppression.ofParts(found.stream().map(Finding::smallest).toList());
        return IntStream.range(0, SIDES.size())
                .mapToObj(side -> figure(measure, SIDES.get(side), found.get(side), hidden.get(side)));
    }

    /// What is told of everybody as months end is told of the sides once nobody says anything any more.
    private static boolean waitsForTheSurvey(Measure measure) {
        return measure.told() == Measure.Told.AS_MONTHS_END || measure == Measure.MENTOR_UTILISATION;
    }

    /// While people still think, a side's share of pledges would be a nought that says something wrong.
    private boolean waitsForPledges(Measure measure) {
        return measure == Measure.PLEDGE_RATE && !PeopleFigures.isOver(whole);
    }

    private static boolean isTold(Measure measure, Evidence evidence) {
        return switch (measure.told()) {
            case ANY_TIME, AS_MONTHS_END -> true;
            case AFTER_THE_INTAKE -> evidence.before() != null;
            case WITH_THE_PAIRS -> !evidence.pairs().isEmpty();
            case AFTER_THE_SURVEY -> evidence.surveyClosed();
            case AT_THE_END -> evidence.isOver();
        };
    }

    private static Figure figure(Measure measure, Group group, Finding found, Optional<Why> hidden) {
        return hidden.<Figure>map(why -> new Figure.Hidden(measure, group, why))
                .orElseGet(() -> new Figure.Shown(measure, group, found.value(), found.n(), found.period()));
    }

    private Finding find(Measure measure, Group group) {
        var evidence = parts.getOrDefault(group, whole);
        return switch (measure) {
            case PARTICIPATION -> PeopleFigures.participation(evidence);
            case INTAKE_COMPLETION -> PeopleFigures.intakeCompletion(whole, group);
            case PLEDGE_RATE -> PeopleFigures.pledgeRate(whole, group);
            case TIME_TO_MATCH -> DelayFigures.timeToMatch(evidence);
            case MATCH_RATE -> PeopleFigures.matchRate(whole, group);
            case FIRST_WISH_RATE -> PeopleFigures.firstWishRate(evidence);
            case RECIPROCITY_AT_MATCH -> PairFigures.reciprocityAtMatch(evidence);
            case REMATCH_RATE -> PairFigures.rematchRate(evidence);
            case TIME_TO_FIRST_SESSION -> DelayFigures.timeToFirstSession(evidence);
            case SESSIONS_PER_PAIR -> PairFigures.sessionsPerPair(evidence);
            case SESSION_COMPLETION -> PairFigures.sessionCompletion(evidence);
            case CANCEL_RATE -> PairFigures.cancelRate(evidence);
            case CANCELLED_BY_SENIORS -> PairFigures.cancelledBySeniors(evidence);
            case ACTIVE_PAIRS -> PairFigures.activePairs(evidence);
            case MINUTES_BY_JUNIORS -> TeachingFigures.minutes(evidence, Posture.JUNIOR_MENTORS);
            case MINUTES_BY_SENIORS -> TeachingFigures.minutes(evidence, Posture.SENIOR_MENTORS);
            case MENTOR_UTILISATION -> TeachingFigures.utilisation(whole, group);
            case RECIPROCITY_BALANCE -> TeachingFigures.balance(evidence);
            case SWAP_ADHERENCE -> TeachingFigures.swapAdherence(evidence);
            case PULSE_RESPONSE -> AnswerFigures.pulseResponse(whole, group);
            case USEFULNESS -> AnswerFigures.usefulness(whole, group);
            case USEFULNESS_MEAN -> AnswerFigures.usefulnessMean(whole, group);
            case ROLE_REVERSION -> AnswerFigures.roleReversion(whole, group);
            case FIT -> AnswerFigures.fit(whole, group);
            case RECOMMEND -> AnswerFigures.recommend(evidence);
            case SKILL_GAIN -> AnswerFigures.skillGain(evidence);
            case PSYCHOLOGICAL_SAFETY -> AnswerFigures.psychologicalSafety(evidence);
            case SKILL_GAIN_SHARE -> AnswerFigures.skillGainShare(evidence);
            case REPEAT_INTENT -> AnswerFigures.said(evidence, survey -> survey.again() != Survey.Again.NO);
            case BEHAVIOUR_CHANGE ->
                AnswerFigures.said(evidence, survey -> !survey.different().isBlank());
            case STILL_USING -> AnswerFigures.stillUsing(evidence);
            case LESSONS_SHARED -> PairFigures.lessonsShared(evidence);
            case DIGEST_RESPONSE -> MailFigures.digestResponse(evidence);
            case MAIL_LOAD -> MailFigures.load(evidence, 50);
            case MAIL_LOAD_HIGH -> MailFigures.load(evidence, 95);
            case UNMET_DEMAND -> PeopleFigures.unmetDemand(evidence);
        };
    }
}
