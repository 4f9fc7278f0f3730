package org.doublesens.program;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The four-tap feedback of one person after one session; read by nobody but the program.
///
/// @param useful 1 to 5, 0 where the session did not take place
/// @param fit    asked after the first session only
public record Pulse(
        String session,
        ParticipantId person,
        Took took,
        int useful,
        Led led,
        @Nullable Fit fit,
        Instant answered) implements Entry {

    /// Did it take place?
    public enum Took {
        YES,
        MOVED,
        NO_MY_SIDE,
        NO_THEIR_SIDE,
        NO_WORK
    }

    /// Who led?
    public enum Led {
        AS_PLANNED,
        MOSTLY_ME,
        MOSTLY_THE_OTHER
    }

    /// Do the two fit?
    public enum Fit {
        GOOD,
        NOT_SURE,
        NOT_A_FIT
    }

    public Pulse {
        Checks.between("useful", useful, 0, 5);
    }

    public static String idOf(String session, ParticipantId person) {
        return session + "#" + person.value();
    }

    @Override
    public String id() {
        return idOf(session, person);
    }
}
