package org.doublesens.program;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a letter says of a session, as it stood when the letter was written.
///
/// @param readerLeads whether the person who reads mentors this time
/// @param leader      the full name of who leads, the juniors joined where there are two
/// @param partners    the full names of the others
/// @param addresses   the others' addresses, for the calendar
/// @param topic       what is shown, absent where the pair decides on the day
/// @param inReturn    what the other side shows after it in a crossed sprint, absent elsewhere
public record SessionFacts(
        String session,
        PairId pair,
        YearMonth round,
        int number,
        Instant starts,
        int minutes,
        Format format,
        boolean readerLeads,
        String leader,
        List<String> partners,
        List<String> addresses,
        @Nullable Skill topic,
        @Nullable Skill inReturn,
        String aim,
        String videoLink,
        int sequence) {
    public SessionFacts {
        partners = List.copyOf(partners);
        addresses = List.copyOf(addresses);
    }

    /// A session in which one side shows.
    public SessionFacts(
            String session,
            PairId pair,
            YearMonth round,
            int number,
            Instant starts,
            int minutes,
            Format format,
            boolean readerLeads,
            String leader,
            List<String> partners,
            List<String> addresses,
            @Nullable Skill topic,
            String aim,
            String videoLink,
            int sequence) {
        this(
                session,
                pair,
                round,
                number,
                starts,
                minutes,
                format,
                readerLeads,
                leader,
                partners,
                addresses,
                topic,
                null,
                aim,
                videoLink,
                sequence);
    }
}
