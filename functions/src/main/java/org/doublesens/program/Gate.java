package org.doublesens.program;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A wait of the state machine for people: it opens when nobody is missing any more.
///
/// @param missing how many answers are still expected; at 0 or less the wait is over
/// @param woken   the machine shall look at its appointments again, though the wait is not over
/// @param token   the machine's task token while it waits; it never leaves the table
/// @param until   when the machine will look by itself
public record Gate(
        String name,
        int missing,
        boolean woken,
        @Nullable String token,
        @Nullable Instant until) implements Entry {
    public static final String SKILLS = "skills";
    public static final String PLEDGES = "pledges";
    public static final String REVIEW = "review";
    public static final String SURVEY = "survey";
    public static final String APPROVAL = "approval";
    public static final String ECHO = "echo";

    /// No machine waits here: it counts the appointments that a cohort that goes on has still to move.
    public static final String RESUMING = "resuming";

    /// A fresh gate with so many answers missing.
    public static Gate of(String name, int missing) {
        return new Gate(name, missing, false, null, null);
    }

    /// A wait for so many answers, and its end at that instant whoever is still missing then.
    public static Changes awaiting(String name, int missing, Instant closes) {
        return Changes.NONE.once(of(name, missing)).once(new Appointment(closes, Appointment.Act.CLOSE_GATE, name));
    }

    /// The gate of a month's round.
    public static String ofRound(YearMonth round) {
        return "round-" + round;
    }

    @Override
    public String id() {
        return name;
    }

    /// The machine waits here, and there is a reason to let it go on.
    public boolean calls() {
        return token != null && (woken || isOpen());
    }

    /// The machine waits here and would look only after that instant.
    public boolean sleepsBeyond(Instant when) {
        return token != null && !calls() && until != null && until.isAfter(when);
    }

    public boolean isOpen() {
        return missing <= 0;
    }
}
