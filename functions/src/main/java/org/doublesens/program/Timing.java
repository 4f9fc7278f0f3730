package org.doublesens.program;

/// How long each wait for people lasts, in working days.
public record Timing(int intakeDays, int pledgeDays, int reviewDays, int surveyDays, int approvalDays) {
    /// 10 days for the intake, 5 for the pledge, the review and the approval, 9 for the closing survey.
    public static final Timing USUAL = new Timing(10, 5, 5, 9, 5);

    public Timing {
        Checks.between("intakeDays", intakeDays, 1, 40);
        Checks.between("pledgeDays", pledgeDays, 1, 20);
        Checks.between("reviewDays", reviewDays, 1, 20);
        Checks.between("surveyDays", surveyDays, 1, 20);
        Checks.between("approvalDays", approvalDays, 1, 20);
    }
}
