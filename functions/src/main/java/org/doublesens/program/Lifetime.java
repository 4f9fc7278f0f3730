package org.doublesens.program;

import java.time.LocalDate;

/// How long a program lives, from its launch to the last echo: AWS ends an execution after a year.
public final class Lifetime {
    private static final int YEAR = 364;
    private static final int LONGEST_MONTH = 31;
    private static final int ECHO = 60;
    private static final int ECHO_ANSWERS = 10;

    private Lifetime() {}

    /// The last first day with which a cohort launched on that day still hears its echo; that day itself at least.
    public static LocalDate latestStart(LocalDate launched, int months, Timing timing) {
        var workingDays = timing.intakeDays()
                + timing.pledgeDays()
                + timing.reviewDays()
                + timing.surveyDays()
                + timing.approvalDays()
                + ECHO_ANSWERS;
        var days = months * LONGEST_MONTH + (workingDays * 7 + 4) / 5 + ECHO;
        return launched.plusDays(Math.max(0, YEAR - days));
    }

    /// Why a cohort launched on that day cannot begin so late.
    public static Problem tooFar(LocalDate latest) {
        return new Problem(
                "/starts",
                "too-far-ahead",
                "A program ends a year after its launch: begin by %s, or launch it later.".formatted(latest));
    }
}
