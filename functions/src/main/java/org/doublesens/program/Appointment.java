package org.doublesens.program;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Something the program must do at an hour: the machine waits for the earliest and does what is due.
///
/// @param act     what to do
/// @param subject on whom or what: a participant, pair, session or letter id, or a gate's name
public record Appointment(Instant at, Act act, String subject) implements Entry {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(ZoneOffset.UTC);

    /// What can be due.
    public enum Act {
        /// Ends the wait named by the subject.
        CLOSE_GATE,
        REMIND_SKILLS,
        AWARENESS_LETTER,
        REMIND_PLEDGE,
        REMIND_REVIEW,
        SESSION_TOMORROW,
        PULSE,
        REMIND_PULSE,
        CLOSE_PULSE,
        CHECK_PAIR,
        END_PAUSE,
        /// Ends the longer time one person was given.
        END_EXTENSION,
        KEYNOTE_CALL,
        ASK_MIDPOINT,
        KEYNOTE_HELD,
        /// Tells those who were invited that a talk will not be given.
        KEYNOTE_OFF,
        REMIND_SURVEY,
        REMIND_APPROVAL,
        ASK_ECHO,
        /// Writes to the organiser once a week, where something waits for them.
        TELL_TO_DO,
        /// Sends a letter that had to wait for a better hour.
        SEND_LETTER
    }

    /// An id behind all ids of that minute and before those of the next.
    public static String lastIdAt(Instant by) {
        return HOUR.format(by) + "~";
    }

    @Override
    public String id() {
        return HOUR.format(at) + "#" + act + "#" + subject;
    }
}
