package org.doublesens.matching;

/// A hard rule that can forbid a pair; the policy says which hold, and none that holds is ever broken.
public enum Rule {
    /// Neither is above the other anywhere in the chain of managers.
    REPORTING_LINE,
    /// They are not of the same team.
    SAME_TEAM,
    /// They have a working language in common.
    SHARED_LANGUAGE,
    /// They ticked a half-day in common.
    SHARED_HALF_DAY,
    /// The junior's rank is below the senior's by at least the policy's gap.
    RANK_GAP,
    /// Neither asked to avoid the other; private, never named in an explanation.
    AVOIDED,
    /// They were not partners in an earlier cohort.
    MET_BEFORE,
    /// They work on the same site; off unless the policy asks for it.
    SAME_SITE,
    /// Each has something to show the other; off unless the policy asks for it.
    BOTH_DIRECTIONS,
    /// The junior has something to show the senior; off unless the policy asks for it, as a flash cohort does.
    JUNIOR_SHOWS,
    /// The organiser did not forbid the pair; always on.
    BANNED,
    /// One can show the other something they wish to learn; always on, for without it there is no pair.
    COMPLEMENTARITY;

    /// Whether an explanation may name it.
    public boolean isPublic() {
        return this != AVOIDED;
    }
}
