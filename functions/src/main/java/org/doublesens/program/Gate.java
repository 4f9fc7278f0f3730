package org.doublesens.program;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A wait of the state machine for people: it opens when nobody is missing any more.
///
/// @param missing how many answers are still expected; 0 or less lets the machine go on
/// @param token   the machine's task token while it waits; it never leaves the table
/// @param until   when the machine will look by itself
public record Gate(
        String name,
        int missing,
        @Nullable String token,
        @Nullable Instant until) implements Entry {
    public static final String SKILLS = "skills";
    public static final String PLEDGES = "pledges";
    public static final String REVIEW = "review";
    public static final String SURVEY = "survey";
    public static final String APPROVAL = "approval";
    public static final String ECHO = "echo";

    /// The gate of a month's round.
    public static String ofRound(YearMonth round) {
        return "round-" + round;
    }

    @Override
    public String id() {
        return name;
    }

    public boolean isOpen() {
        return missing <= 0;
    }
}
