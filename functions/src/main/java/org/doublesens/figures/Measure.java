package org.doublesens.figures;

import java.util.Locale;
import org.doublesens.program.Format;
import org.doublesens.program.Unit;

/// What is counted, how, and whether it is also told of juniors and of seniors apart.
public enum Measure {
    PARTICIPATION(Unit.PER_MILLE, true, "people who answered the intake / people invited"),
    INTAKE_COMPLETION(
            Unit.PER_MILLE, true, "intakes with an offer that counts, a wish and a half-day / intakes answered"),
    PLEDGE_RATE(Unit.PER_MILLE, true, "people who pledged / people who answered the intake"),
    TIME_TO_MATCH(Unit.DAYS, false, "median of the days from the launch until a person's first pair was published"),
    MATCH_RATE(Unit.PER_MILLE, true, "people who were in a pair / people who pledged"),
    FIRST_WISH_RATE(Unit.PER_MILLE, true, "people whose partner shows their first wish / people in a pair"),
    RECIPROCITY_AT_MATCH(Unit.PER_MILLE, false, "pairs with something to show in both directions / pairs"),
    REMATCH_RATE(Unit.PER_MILLE, false, "pairs with somebody who had been in a pair before / pairs"),
    TIME_TO_FIRST_SESSION(
            Unit.DAYS, false, "median of the days from a pair's publication until its first session held"),
    SESSIONS_PER_PAIR(Unit.MEAN, false, "sessions held / pairs"),
    SESSION_COMPLETION(Unit.PER_MILLE, false, "sessions held / sessions whose hour is past, called-off ones aside"),
    CANCEL_RATE(
            Unit.PER_MILLE,
            false,
            "sessions cancelled by either side / sessions whose hour is past or that were cancelled"),
    CANCELLED_BY_SENIORS(Unit.PER_MILLE, false, "sessions cancelled by the senior side / sessions cancelled"),
    ACTIVE_PAIRS(Unit.PER_MILLE, false, "pairs with a session held in the last 21 days / pairs that meet"),
    MINUTES_BY_JUNIORS(Unit.MINUTES, false, "sum of minutes of held sessions in which the junior side taught"),
    MINUTES_BY_SENIORS(Unit.MINUTES, false, "sum of minutes of held sessions in which the senior side taught"),
    MENTOR_UTILISATION(
            Unit.PER_MILLE,
            true,
            "people who showed something in a session held / people who offered something from level 3"),
    RECIPROCITY_BALANCE(
            Unit.PER_MILLE,
            false,
            "median over pairs that met of the smaller share of minutes taught one way / the larger one"),
    SWAP_ADHERENCE(
            Unit.PER_MILLE,
            false,
            "turned months of a pair with a session held / turned months of a pair with sessions due"),
    PULSE_RESPONSE(Unit.PER_MILLE, true, "pulses answered / pulses asked"),
    USEFULNESS(Unit.PER_MILLE, true, "pulses that say useful 4 or 5 / pulses of sessions that took place"),
    USEFULNESS_MEAN(Unit.MEAN, true, "mean of useful 1 to 5 over pulses of sessions that took place"),
    ROLE_REVERSION(
            Unit.PER_MILLE,
            true,
            "pulses that say somebody else led than planned / pulses of sessions that took place"),
    FIT(Unit.PER_MILLE, true, "first pulses that say the two fit well / first pulses that answer it"),
    RECOMMEND(
            Unit.POINTS, true, "share of 9 and 10 minus share of 0 to 6 among recommend 0 to 10 (net promoter score)"),
    SKILL_GAIN(Unit.HUNDREDTHS, true, "mean of level at the end minus level at the start, over wished skills"),
    PSYCHOLOGICAL_SAFETY(Unit.MEAN, true, "mean of \"I can say I don't know in this pair\" 1 to 5, asked half-way"),
    SKILL_GAIN_SHARE(Unit.PER_MILLE, true, "wished skills that rose by a level or more / wished skills answered"),
    REPEAT_INTENT(Unit.PER_MILLE, true, "closing surveys that would take part again, in either role / closing surveys"),
    BEHAVIOUR_CHANGE(
            Unit.PER_MILLE, true, "closing surveys that name something done differently at work / closing surveys"),
    STILL_USING(
            Unit.PER_MILLE, true, "people who still use what they learnt, 60 days later / people who answered that"),
    LESSONS_SHARED(Unit.COUNT, false, "lessons whose authors agreed to share them; n is the sessions held"),
    DIGEST_RESPONSE(
            Unit.PER_MILLE,
            false,
            "readers who asked in the digest for a flash session, counted in fives / readers of the digest"),
    MAIL_LOAD(Unit.COUNT, false, "median over people and weeks of the mails that count in the budget of two a week"),
    MAIL_LOAD_HIGH(
            Unit.COUNT,
            false,
            "95th percentile over people and weeks of the mails that count in the budget of two a week"),
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
        AFTER_THE_SURVEY,
        /// Once the cohort is over, since the last question is asked 60 days after the digest.
        AT_THE_END
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
            case MATCH_RATE, TIME_TO_MATCH, MENTOR_UTILISATION -> Told.WITH_THE_PAIRS;
            case PULSE_RESPONSE,
                    USEFULNESS,
                    USEFULNESS_MEAN,
                    ROLE_REVERSION,
                    FIT,
                    CANCEL_RATE,
                    CANCELLED_BY_SENIORS,
                    MAIL_LOAD,
                    MAIL_LOAD_HIGH,
                    LESSONS_SHARED -> Told.AS_MONTHS_END;
            case RECOMMEND,
                    SKILL_GAIN,
                    PSYCHOLOGICAL_SAFETY,
                    SKILL_GAIN_SHARE,
                    REPEAT_INTENT,
                    BEHAVIOUR_CHANGE,
                    DIGEST_RESPONSE -> Told.AFTER_THE_SURVEY;
            case STILL_USING -> Told.AT_THE_END;
            case PARTICIPATION,
                    FIRST_WISH_RATE,
                    RECIPROCITY_AT_MATCH,
                    REMATCH_RATE,
                    TIME_TO_FIRST_SESSION,
                    SESSIONS_PER_PAIR,
                    SESSION_COMPLETION,
                    ACTIVE_PAIRS,
                    MINUTES_BY_JUNIORS,
                    MINUTES_BY_SENIORS,
                    RECIPROCITY_BALANCE,
                    SWAP_ADHERENCE,
                    UNMET_DEMAND -> Told.ANY_TIME;
        };
    }

    /// Whether something of the kind happens in a format at all.
    boolean isIn(Format format) {
        return switch (this) {
            case SWAP_ADHERENCE -> format == Format.ROTATING_PAIR;
            case RECIPROCITY_BALANCE, MINUTES_BY_SENIORS -> format != Format.FLASH;
            default -> true;
        };
    }

    /// Whether the readers of the digest see it, too; how smoothly the program ran interests those who run it.
    public boolean isForReaders() {
        return switch (this) {
            case ACTIVE_PAIRS,
                    TIME_TO_MATCH,
                    TIME_TO_FIRST_SESSION,
                    REMATCH_RATE,
                    CANCEL_RATE,
                    CANCELLED_BY_SENIORS,
                    MENTOR_UTILISATION,
                    ROLE_REVERSION,
                    USEFULNESS_MEAN,
                    SKILL_GAIN_SHARE,
                    PSYCHOLOGICAL_SAFETY,
                    DIGEST_RESPONSE,
                    MAIL_LOAD,
                    MAIL_LOAD_HIGH -> false;
            default -> true;
        };
    }

    /// How it is counted, in one English phrase.
    public String formula() {
        return formula;
    }
}
