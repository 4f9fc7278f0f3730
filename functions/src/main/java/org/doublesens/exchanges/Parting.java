package org.doublesens.exchanges;

import java.time.Instant;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Takes one person out of a pair: nobody says why, the sessions to come are called off, the others are not left alone.
///
/// The two who remain of a trio go on as a pair; whoever remains of a pair waits, and comes first in the next run.
final class Parting {
    private final Replanning replanning;
    private final Anew anew;
    private final WorkingDays workingDays;

    Parting(ProgramStore store, WorkingDays workingDays) {
        this.replanning = new Replanning(store, workingDays);
        this.anew = new Anew(store);
        this.workingDays = workingDays;
    }

    /// Everything but what becomes of the one who goes.
    Changes of(Cohort cohort, PairFile file, Participant going, Instant now) {
        var ended = Changes.NONE.update(file.pair().in(Pair.State.ENDED));
        if (!file.isMeeting()) {
            return ended;
        }
        var others = file.partnersOf(going);
        return ended.and(calledOff(cohort, file, file.ahead(now), now, workingDays))
                .and(
                        Successor.canFollow(file, going)
                                ? goOn(cohort, file, going, now)
                                : wait(cohort, file, others, going, now));
    }

    /// Calls sessions off and tells everybody in them.
    static Changes calledOff(
            Cohort cohort, PairFile file, List<Session> sessions, Instant now, WorkingDays workingDays) {
        var changes = Changes.NONE;
        for (var session : sessions) {
            var off = session.in(Session.State.CALLED_OFF);
            changes = changes.and(SessionHours.changed(session, off, List.of(), file.people(), workingDays))
                    .once(new SessionLetters(cohort, file.rewriting(off), off, now).cancelled(List.of()));
        }
        return changes;
    }

    private Changes goOn(Cohort cohort, PairFile file, Participant going, Instant now) {
        var successor = Successor.of(file, going);
        return Changes.NONE
                .put(successor.pair())
                .once(Successor.letters(successor, now))
                .and(replanning.theRest(cohort, successor, now));
    }

    private Changes wait(Cohort cohort, PairFile file, List<Participant> others, Participant going, Instant now) {
        var changes = Changes.NONE;
        var pair = file.pair();
        var words = new Words.PartnerWithdrew(going.profile().fullName());
        for (var other : others) {
            changes = changes.update(other.standing(Standing.WAITING))
                    .once(anew.to(other.participantId(), pair.id(), words, pair, cohort, now));
        }
        return changes;
    }
}
