package org.doublesens.exchanges;

import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;

/// Keeps a sentence that somebody wrote about a session, before or after they say how useful it was.
///
/// It is shared with nobody; the page of the feedback shows it again and asks how far it may go.
public final class KeepNote {
    private final ProgramStore store;
    private final InstantSource clock;

    public KeepNote(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is longer than a lesson may be is cut; a lesson that is shared already is left as it is.
    public Noted keep(CohortId id, ParticipantId person, String session, String note) {
        return Seat.act(store, id, person, session, seat -> keep(seat, Notes.cut(note)));
    }

    private Noted keep(Seat seat, String note) {
        if (!AnswerPulse.mayBeAnswered(seat.session())) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        if (note.isEmpty() || seat.session().starts().isAfter(clock.instant())) {
            return new Noted.Refused(
                    List.of(new Problem("lesson", "too-early", "a sentence about a session that took place")));
        }
        var cohort = seat.cohort().cohortId();
        var author = seat.person().participantId();
        var kept = store.find(cohort, Lesson.class, Pulse.idOf(seat.session().id(), author));
        if (kept.filter(lesson -> lesson.share() != Lesson.Share.NO || Notes.holds(lesson, note))
                .isPresent()) {
            return new Noted.Already();
        }
        store.save(
                cohort,
                kept.map(lesson -> Changes.NONE.update(Notes.joined(lesson, note)))
                        .orElseGet(() -> Changes.NONE.once(new Lesson(
                                seat.session().id(), author, 0, seat.session().topic(), note, Lesson.Share.NO))));
        return new Noted.Done();
    }
}
