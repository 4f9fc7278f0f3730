package org.doublesens.program;

/// A word that is kept: it has an id among its kind in its cohort, and a version that every rewriting raises.
public sealed interface Entry
        permits Appointment,
                Audit,
                Cohort,
                Digest,
                FlashRequest,
                Gate,
                Heritage,
                Keynote,
                Lesson,
                Letter,
                Mailbag,
                MatchingRun,
                Met,
                Midpoint,
                Pair,
                Participant,
                Pulse,
                Session,
                SkillMap,
                Survey,
                Swap {
    String id();

    /// How often it was rewritten; 0 for what was never kept. Only those that are edited count.
    default int version() {
        return 0;
    }
}
