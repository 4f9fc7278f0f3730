package org.doublesens.figures;

import java.util.Locale;
import org.doublesens.program.Unit;

/// What is counted, how, and whether it is also told of juniors and of seniors apart.
public enum Measure {
    PARTICIPATION(Unit.PER_MILLE, true, "people who answered the intake / people invited"),
    INTAKE_COMPLETION(
            Unit.PER_MILLE, true, "intakes with an offer that counts, a wish and a half-day / intakes answered"),
    PLEDGE_RATE(Unit.PER_MILLE, true, "people who pledged / people who answered the intake"),
    MATCH_RATE(Unit.PER_MILLE, true, "people who were in a pair / people who pledged"),
    FIRST_WISH_RATE(Unit.PER_MILLE, true, "people whose partner shows their first wish / people in a pair"),
    RECIPROCITY_AT_MATCH(Unit.PER_MILLE, false, "pairs with something to show in both directions / pairs"),
    SESSION_COMPLETION(Unit.PER_MILLE, false, "sessions held / sessions whose hour is past, called-off ones aside"),
    ACTIVE_PAIRS(Unit.PER_MILLE, false, "pairs with a session held in the last 21 days / pairs that meet"),
    MINUTES_BY_JUNIORS(Unit.MINUTES, false, "sum of minutes of held sessions in which the junior side taught"),
    MINUTES_BY_SENIORS(Unit.MINUTES, false, "sum of minutes of held sessions in which the senior side taught"),
    SWAP_ADHERENCE(
            Unit.PER_MILLE,
            false,
            "turned months of a pair with a session held / turned months of a pair with sessions due"),
    PULSE_RESPONSE(Unit.PER_MILLE, true, "pulses answered / pulses asked"),
    USEFULNESS(Unit.PER_MILLE, true, "pulses that say useful 4 or 5 / pulses of sessions that took place"),
    FIT(Unit.PER_MILLE, true, "first pulses that say the two fit well / first pulses that answer it"),
    RECOMMEND(
            Unit.POINTS, true, "share of 9 and 10 minus share of 0 to 6 among recommend 0 to 10 (net promoter score)"),
    SKILL_GAIN(Unit.HUNDREDTHS, true, "mean of level at the end minus level at the start, over wished skills"),
    REPEAT_INTENT(Unit.PER_MILLE, true, "closing surveys that would take part again, in either role / closing surveys"),
    BEHAVIOUR_CHANGE(
            Unit.PER_MILLE, true, "closing surveys that name something done differently at work / closing surveys"),
    LESSONS_SHARED(Unit.COUNT, false, "lessons whose authors agreed to share them; n is the sessions held"),
    UNMET_DEMAND(
            Unit.PER_MILLE,
            false,
            "wishes for a skill that nobody offers from level 3 / wishes, when the intake closed");

    /// When a measure may be told, so that reading it twice does not tell what one person said in between.
    enum Told {
        /// It counts states that HR sees anyway.
        ANY_TIME,
        /// Once the intake is over; later answers count when they are five.
        AFTER_THE_INTAKE,
        /// Once there are pairs, since it also tells how many pledged.
        WITH_THE_PAIRS,
        /// For everybody as months are over, for the sides once the closing survey is.
        AS_MONTHS_END,
        AFTER_THE_SURVEY
    }

    private final Unit unit;
    private final boolean bySide;
    private final String formula;

    Measure(Unit unit, boolean bySide, String formula) {
        this.unit = unit;
        this.bySide = bySide;
        this.formula = formula;
    }

    /// The name in the API and in the digest, such as `first-wish-rate`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Unit unit() {
        return unit;
    }

    /// Whether juniors and seniors are also told apart.
    public boolean isBySide() {
        return bySide;
    }

    Told told() {
        return switch (this) {
            case INTAKE_COMPLETION, PLEDGE_RATE -> Told.AFTER_THE_INTAKE;
            case MATCH_RATE -> Told.WITH_THE_PAIRS;
            case PULSE_RESPONSE, USEFULNESS, FIT, LESSONS_SHARED -> Told.AS_MONTHS_END;
            case RECOMMEND, SKILL_GAIN, REPEAT_INTENT, BEHAVIOUR_CHANGE -> Told.AFTER_THE_SURVEY;
            case PARTICIPATION,
                    FIRST_WISH_RATE,
                    RECIPROCITY_AT_MATCH,
                    SESSION_COMPLETION,
                    ACTIVE_PAIRS,
                    MINUTES_BY_JUNIORS,
                    MINUTES_BY_SENIORS,
                    SWAP_ADHERENCE,
                    UNMET_DEMAND -> Told.ANY_TIME;
        };
    }

    /// How it is counted, in one English phrase.
    public String formula() {
        return formula;
    }
}
