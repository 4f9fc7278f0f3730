package org.doublesens.exchanges;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doublesens.calendar.Slots;
import org.doublesens.calendar.Span;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keynote;
import org.doublesens.program.Participant;
import org.doublesens.program.Side;
import org.doublesens.program.WorkingDays;

/// Spreads the juniors' talks over the rounds that are left, one for each who has a subject.
final class TalkPlan {
    private static final Duration LENGTH = Duration.ofMinutes(Keynote.MINUTES);

    /// How many quarters of an hour are weighed: about a week of them.
    private static final int CANDIDATES = 200;

    /// Everybody is invited to every talk, so a month has room for two; further subjects wait for a later edition.
    static final int MOST_A_ROUND = 2;

    private TalkPlan() {}

    /// The talks to add in a round, at the hours that collide least with people's sessions.
    static List<Keynote> of(
            Cohort cohort,
            YearMonth round,
            List<Participant> people,
            List<Keynote> known,
            Span open,
            Diary diary,
            WorkingDays workingDays) {
        var talks = new ArrayList<Keynote>();
        for (var speaker : speakers(people, known, open).stream()
                .limit(share(cohort, round, people, known, open))
                .toList()) {
            hour(speaker, open, diary, workingDays).ifPresent(starts -> {
                var talk = new Keynote(speaker.participantId(), 0, subject(speaker), starts, Set.of());
                diary.enter(talk);
                talks.add(talk);
            });
        }
        return talks;
    }

    static String subject(Participant person) {
        var intake = person.intake();
        return intake == null ? "" : intake.texts().keynote().strip();
    }

    private static List<Participant> speakers(List<Participant> people, List<Keynote> known, Span open) {
        var planned = known.stream().map(Keynote::speaker).toList();
        return people.stream()
                .filter(person -> person.side() == Side.JUNIOR && person.isActive())
                .filter(person -> !subject(person).isEmpty() && !planned.contains(person.participantId()))
                .filter(person -> isBackBy(person, open.to()))
                .sorted(Comparator.comparing(Participant::participantId))
                .toList();
    }

    private static boolean isBackBy(Participant person, Instant end) {
        var until = person.pausedUntil();
        return until == null || until.isBefore(person.dayAt(end));
    }

    /// This round's part of all talks still to hold, less what it has already.
    private static int share(Cohort cohort, YearMonth round, List<Participant> people, List<Keynote> known, Span open) {
        var roundsLeft = (int)
                cohort.rounds().stream().filter(month -> !month.isBefore(round)).count();
        var here =
                (int) known.stream().filter(talk -> isIn(round, cohort, talk)).count();
        var toHold = speakers(people, known, open).size() + here;
        var fair = Math.min(MOST_A_ROUND, Math.ceilDiv(toHold, Math.max(1, roundsLeft)));
        return Math.max(0, fair - here);
    }

    static boolean isIn(YearMonth round, Cohort cohort, Keynote talk) {
        return cohort.monthAt(talk.starts()).equals(round);
    }

    private static Optional<Instant> hour(Participant speaker, Span open, Diary diary, WorkingDays workingDays) {
        var slots = new Slots(diary.attendees(List.of(speaker)), LENGTH, workingDays);
        var afterTheFirstThird =
                open.from().plus(Duration.between(open.from(), open.to()).dividedBy(3));
        return quietest(slots.starts(new Span(afterTheFirstThird, open.to())), diary)
                .or(() -> quietest(slots.starts(open), diary));
    }

    private static Optional<Instant> quietest(List<Instant> starts, Diary diary) {
        return starts.stream()
                .limit(CANDIDATES)
                .min(Comparator.comparingLong(starting -> diary.busyDuring(Span.starting(starting, LENGTH))));
    }
}
