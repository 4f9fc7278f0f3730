package org.doublesens.program;

/// Gives an entry the version its keeper counted.
public final class Versions {
    private Versions() {}

    /// The entry as it is after `version` rewritings; those that are never edited stay as they are.
    public static Entry at(Entry entry, int version) {
        return switch (entry) {
            case Cohort it -> it.at(version);
            case Participant it -> it.at(version);
            case Pair it -> it.at(version);
            case Session it -> it.at(version);
            case Lesson it -> it.at(version);
            case Keynote it -> it.at(version);
            case Survey it -> it.at(version);
            case Digest it -> it.at(version);
            case Letter it -> it.at(version);
            case Mailbag it -> it.at(version);
            case Appointment it -> it;
            case Audit it -> it;
            case FlashRequest it -> it;
            case Gate it -> it;
            case Heritage it -> it;
            case MatchingRun it -> it.at(version);
            case Met it -> it;
            case Midpoint it -> it;
            case Pulse it -> it;
            case SkillMap it -> it;
            case Swap it -> it;
        };
    }
}
