package org.doublesens.exchanges;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Words;

/// Takes one person's feedback after a session, with the one thing they pass on.
public final class AnswerPulse {
    /// What a lesson may be long, in characters.
    public static final int LONGEST_LESSON = 600;

    private final ProgramStore store;
    private final Pulses pulses;
    private final InstantSource clock;

    public AnswerPulse(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.pulses = new Pulses(store);
        this.clock = clock;
    }

    /// The first answer of a person counts, even a late one; a lesson is kept as far as its author shares it.
    public Noted answer(CohortId id, Pulse pulse, String lesson, Lesson.Share share) {
        var problems = problems(pulse, lesson);
        return problems.isEmpty()
                ? Seat.act(
                        store, id, pulse.person(), pulse.session(), seat -> decide(seat, pulse, lesson.strip(), share))
                : new Noted.Refused(problems);
    }

    private static List<Problem> problems(Pulse pulse, String lesson) {
        var problems = new ArrayList<Problem>();
        if (pulse.took() == Pulse.Took.YES && pulse.useful() == 0) {
            problems.add(new Problem("useful", "missing", "a session that took place is useful from 1 to 5"));
        }
        if (lesson.strip().length() > LONGEST_LESSON) {
            problems.add(new Problem("lesson", "too-long", "a lesson has at most " + LONGEST_LESSON + " characters"));
        }
        return problems;
    }

    private Noted decide(Seat seat, Pulse pulse, String lesson, Lesson.Share share) {
        var cohort = seat.cohort().cohortId();
        if (!mayBeAnswered(seat.session())) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        if (seat.session().starts().isAfter(clock.instant())) {
            return new Noted.Refused(
                    List.of(new Problem("session", "still-to-come", "the session has not taken place yet")));
        }
        if (pulses.of(cohort, seat.session(), pulse.person()).isPresent()) {
            return new Noted.Already();
        }
        store.save(cohort, changes(seat, pulse, lesson, share));
        return new Noted.Done();
    }

    static boolean mayBeAnswered(Session session) {
        return switch (session.state()) {
            case PLANNED, HELD, MISSED, UNKNOWN -> true;
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> false;
        };
    }

    private Changes changes(Seat seat, Pulse pulse, String lesson, Lesson.Share share) {
        return Changes.NONE
                .once(pulse)
                .and(settled(seat, pulse))
                .and(passedOn(seat, pulse, lesson, share))
                .and(help(seat, pulse));
    }

    private Changes settled(Seat seat, Pulse pulse) {
        var session = seat.session();
        var answers = Stream.concat(pulses.of(seat.cohort().cohortId(), session).stream(), Stream.of(pulse))
                .toList();
        var state = PulseOutcome.soFar(answers, seat.file().people().size());
        return state == Session.State.PLANNED || state == session.state()
                ? Changes.NONE
                : Changes.NONE.update(session.in(state));
    }

    /// A note that came before stays with what is unshared; what is shared is what was written beside the consent.
    private Changes passedOn(Seat seat, Pulse pulse, String lesson, Lesson.Share share) {
        if (lesson.isEmpty()) {
            return Changes.NONE;
        }
        var session = seat.session();
        return store.find(seat.cohort().cohortId(), Lesson.class, Pulse.idOf(session.id(), pulse.person()))
                .map(note -> Changes.NONE.update(
                        share == Lesson.Share.NO ? Notes.joined(note, lesson) : note.saying(lesson, share)))
                .orElseGet(() ->
                        Changes.NONE.once(new Lesson(session.id(), pulse.person(), 0, session.topic(), lesson, share)));
    }

    /// Only who says it hears of it: the partner shall not read it between the lines of a letter.
    private Changes help(Seat seat, Pulse pulse) {
        return pulse.fit() == Pulse.Fit.NOT_A_FIT && seat.file().isMeeting()
                ? CallForHelp.forSome(
                        seat.file(),
                        List.of(seat.person()),
                        Words.PairReplanned.Why.NOT_A_FIT,
                        pulse.session(),
                        clock.instant())
                : Changes.NONE;
    }
}
