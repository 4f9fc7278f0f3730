package org.doublesens.exchanges;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.calendar.Slots;
import org.doublesens.calendar.Span;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Format;
import org.doublesens.program.Pair;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Finds the hours of a pair's sessions and what each of them is about.
///
/// @param sessions may be fewer than wanted where the calendars do not allow more
record SessionPlan(List<Session> sessions) {
    SessionPlan {
        sessions = List.copyOf(sessions);
    }

    /// Plans `count` sessions in the open hours of a round: the first as soon as all can, the others spread over what
    /// is left. The same input gives the same sessions.
    static SessionPlan of(
            Cohort cohort, YearMonth round, PairFile file, int count, Span open, Diary diary, WorkingDays workingDays) {
        var length = Duration.ofMinutes(cohort.format().minutes());
        var slots = new Slots(diary.attendees(file.people()), length, workingDays).spread(open, count);
        var planned = new ArrayList<Session>();
        var known = file;
        for (var starts : slots) {
            var session = session(cohort.format(), round, known, starts);
            planned.add(session);
            known = known.with(session);
        }
        return new SessionPlan(planned);
    }

    /// One session at that hour.
    static SessionPlan at(Cohort cohort, YearMonth round, PairFile file, Instant starts) {
        return new SessionPlan(List.of(session(cohort.format(), round, file, starts)));
    }

    /// The sessions with their invitations and their hours, to be saved together.
    Changes changes(Cohort cohort, PairFile file, Instant now, WorkingDays workingDays) {
        var known = file;
        var changes = Changes.NONE;
        for (var session : sessions) {
            known = known.with(session);
            changes = changes.once(session)
                    .once(new SessionLetters(cohort, known, session, now).invitations())
                    .once(SessionHours.ahead(session, file.people(), workingDays, now));
        }
        return changes;
    }

    private static Session session(Format format, YearMonth round, PairFile file, Instant starts) {
        var pair = file.pair();
        return new Session(
                pair.pairId(),
                round,
                file.nextNumber(round),
                0,
                starts,
                format.minutes(),
                pair.posture(),
                topic(file),
                inReturn(format, file),
                "",
                0,
                Session.State.PLANNED);
    }

    private static @Nullable Skill topic(PairFile file) {
        return nextTopic(file, file.pair());
    }

    private static @Nullable Skill inReturn(Format format, PairFile file) {
        return switch (format) {
            case CROSSED_SPRINT ->
                nextTopic(file, file.pair().turnedFor(file.pair().turned()));
            case FLASH, ROTATING_PAIR -> null;
        };
    }

    private static @Nullable Skill nextTopic(PairFile file, Pair pair) {
        return pair.nextTopic(pair.posture(), file.shownBy(pair.posture())).orElse(null);
    }
}
