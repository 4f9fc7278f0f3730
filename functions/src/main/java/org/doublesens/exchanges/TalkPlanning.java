package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.KEYNOTE_CALL;
import static org.doublesens.program.Appointment.Act.KEYNOTE_HELD;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.calendar.Span;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Plans a round's talks, invites everybody to them, and asks in the first round who else would like to speak.
final class TalkPlanning {
    /// People settle into their first sessions before they are asked for a talk.
    private static final Duration SETTLING = Duration.ofDays(7);

    private final ProgramStore store;
    private final WorkingDays workingDays;

    TalkPlanning(ProgramStore store, WorkingDays workingDays) {
        this.store = store;
        this.workingDays = workingDays;
    }

    /// How many talks the round got; a retried run adds none and completes the invitations.
    int plan(Cohort cohort, YearMonth round, Diary diary, Instant now) {
        if (!cohort.keynotes()) {
            return 0;
        }
        var people = store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .toList();
        var known = store.all(cohort.cohortId(), Keynote.class);
        var open = RoundTimes.open(cohort, round, now, workingDays);
        var added = TalkPlan.of(cohort, round, people, known, open, diary, workingDays);
        store.saveEach(
                cohort.cohortId(), added.stream().map(TalkPlanning::entered).toList());
        invite(cohort, round, people, now);
        call(cohort, round, people, open);
        return added.size();
    }

    private static Changes entered(Keynote talk) {
        return Changes.NONE.once(talk).once(end(talk));
    }

    static Appointment end(Keynote talk) {
        return new Appointment(talk.starts().plus(Duration.ofMinutes(Keynote.MINUTES)), KEYNOTE_HELD, talk.id());
    }

    private void invite(Cohort cohort, YearMonth round, List<Participant> people, Instant now) {
        for (var talk : store.all(cohort.cohortId(), Keynote.class)) {
            if (TalkPlan.isIn(round, cohort, talk) && talk.starts().isAfter(now)) {
                store.saveEach(cohort.cohortId(), inUnits(invitations(talk, people, now)));
            }
        }
    }

    private static List<Changes> invitations(Keynote talk, List<Participant> people, Instant now) {
        return people.stream()
                .filter(person -> person.participantId().equals(talk.speaker()))
                .findFirst()
                .map(speaker -> invitations(talk, speaker, people, now))
                .orElse(List.of());
    }

    private static List<Changes> invitations(Keynote talk, Participant speaker, List<Participant> people, Instant now) {
        var words = new Words.KeynoteInvitation(
                talk.speaker(), speaker.profile().fullName(), talk.subject(), talk.starts(), 0);
        return people.stream()
                .map(reader -> Changes.NONE.once(Letter.to(reader.participantId(), talk.meaning(), words, now)))
                .toList();
    }

    /// A proposal is planned with the next round, so the last round asks nobody.
    private void call(Cohort cohort, YearMonth round, List<Participant> people, Span open) {
        if (!round.equals(cohort.firstRound()) || RoundTimes.isLast(cohort, round) || hasEnough(cohort, people)) {
            return;
        }
        var asked = new ArrayList<Changes>();
        for (var person : people) {
            if (person.side() == Side.JUNIOR && TalkPlan.subject(person).isEmpty()) {
                var hour = workingDays.welcome(open.from().plus(SETTLING), person.zone());
                asked.add(Changes.NONE.once(new Appointment(hour, KEYNOTE_CALL, person.id())));
            }
        }
        store.saveEach(cohort.cohortId(), inUnits(asked));
    }

    /// Whoever is asked for a talk shall find room for it.
    private static boolean hasEnough(Cohort cohort, List<Participant> people) {
        var subjects = people.stream()
                .filter(person -> !TalkPlan.subject(person).isEmpty())
                .count();
        return subjects >= (long) TalkPlan.MOST_A_ROUND * cohort.months();
    }

    static List<Changes> inUnits(List<Changes> lines) {
        var units = new ArrayList<Changes>();
        for (var from = 0; from < lines.size(); from += Changes.MOST) {
            var chunk = lines.subList(from, Math.min(lines.size(), from + Changes.MOST));
            units.add(chunk.stream().reduce(Changes.NONE, Changes::and));
        }
        return units;
    }
}
