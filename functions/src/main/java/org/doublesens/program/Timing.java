package org.doublesens.program;

/// How long each wait for people lasts, in working days.
public record Timing(int intakeDays, int pledgeDays, int reviewDays, int surveyDays, int approvalDays) {
    /// 10 days for the intake, 5 for the pledge, the review and the approval, 9 for the closing survey.
    public static final Timing USUAL = new Timing(10, 5, 5, 9, 5);

    /// A wait may be prolonged, by the organiser or by a pause, far beyond what a cohort may ask for at first.
    private static final int MOST = 400;

    public Timing {
        Checks.between("intakeDays", intakeDays, 1, MOST);
        Checks.between("pledgeDays", pledgeDays, 1, MOST);
        Checks.between("reviewDays", reviewDays, 1, MOST);
        Checks.between("surveyDays", surveyDays, 1, MOST);
        Checks.between("approvalDays", approvalDays, 1, MOST);
    }

    /// The same with a longer intake.
    public Timing withIntakeDays(int days) {
        return new Timing(days, pledgeDays, reviewDays, surveyDays, approvalDays);
    }
}
