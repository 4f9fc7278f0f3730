package org.doublesens.replies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Deed;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Question;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;

/// Writes back what a reply did; whoever's reply did nothing gets one such letter a day at most.
final class Answers {
    private final ProgramStore store;
    private final InstantSource clock;

    Answers(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What the reply did is told for each reply; that it came late, or said what was known, once a day.
    Hearing told(Reply reply, Noted noted, Deed done) {
        return switch (noted) {
            case Noted.Done() -> {
                note(reply, reply.id(), done);
                yield Hearing.ACTED;
            }
            case Noted.Already() -> nothingNew(reply, new Deed.Known());
            case Noted.Closed(var why) -> nothingNew(reply, new Deed.TooLate());
            case Noted.Refused(var problems) -> puzzled(reply, Puzzle.WORDS);
        };
    }

    Hearing nothingNew(Reply reply, Deed deed) {
        note(reply, reply.today().toString(), deed);
        return Hearing.NOTHING_ASKED;
    }

    Hearing puzzled(Reply reply, Puzzle puzzle) {
        return puzzled(
                reply.cohortId(),
                new Recipient.Person(reply.personId()),
                reply.person().zone(),
                new Words.ReplyNotUnderstood(reply.question(), puzzle, reply.before()));
    }

    Hearing puzzled(CohortId cohort, Recipient recipient, ZoneId zone, Question question, Puzzle puzzle) {
        return puzzled(cohort, recipient, zone, new Words.ReplyNotUnderstood(question, puzzle, Correspondence.NONE));
    }

    private Hearing puzzled(CohortId cohort, Recipient recipient, ZoneId zone, Words.ReplyNotUnderstood words) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone).toString();
        store.save(cohort, Changes.NONE.once(Letter.about(today, recipient, words, now)));
        return Hearing.PUZZLED;
    }

    private void note(Reply reply, String meaning, Deed deed) {
        var words = new Words.ReplyNoted(reply.question(), deed, reply.before());
        store.save(reply.cohortId(), Changes.NONE.once(Letter.to(reply.personId(), meaning, words, clock.instant())));
    }
}
