package org.doublesens.replies;

import org.doublesens.awareness.Pledge;
import org.doublesens.exchanges.AnswerPulse;
import org.doublesens.exchanges.KeepNote;
import org.doublesens.exchanges.Leave;
import org.doublesens.exchanges.OfferSlots;
import org.doublesens.exchanges.Pause;
import org.doublesens.exchanges.SetAim;
import org.doublesens.incoming.Said;
import org.doublesens.lambda.Services;
import org.doublesens.program.Deed;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Question;
import org.doublesens.sharing.AnswerEcho;

/// Does what a participant says in a plain reply, by the same acts as the pages.
final class Replying {
    private final Services services;
    private final ProgramStore store;
    private final Answers answers;

    Replying(Services services, Answers answers) {
        this.services = services;
        this.store = services.store();
        this.answers = answers;
    }

    Hearing act(Reply reply) {
        return switch (reply.said()) {
            case Said.Stop() -> leave(reply);
            case Said.PauseUntil(var day) -> pause(reply, new Deed.Paused(day));
            case Said.PauseSomehow() -> answers.puzzled(reply, Puzzle.PAUSE_END);
            case Said.Mark(var useful, var note) -> rate(reply, useful, note);
            case Said.NotHeld(var took) -> pulse(reply, took, 0, "", new Deed.SaidWhy(took));
            case Said.StillUsing(var using) ->
                answers.told(
                        reply,
                        new AnswerEcho(store).answer(reply.cohortId(), reply.personId(), using),
                        new Deed.Echoed(using));
            case Said.Move() -> offerSlots(reply);
            case Said.Aim(var aim) -> aim(reply, aim);
            case Said.Yes() -> yes(reply);
            case Said.No() -> no(reply);
            case Said.Words(var text) -> words(reply, text);
            case Said.Thanks() -> Hearing.NOTHING_ASKED;
            case Said.Nothing() -> answers.puzzled(reply, Puzzle.UNREADABLE);
        };
    }

    /// The farewell tells it; who left before was told then.
    private Hearing leave(Reply reply) {
        var noted =
                new Leave(store, services.clock(), services.workingDays()).leave(reply.cohortId(), reply.personId());
        return noted instanceof Noted.Done ? Hearing.ACTED : Hearing.NOTHING_ASKED;
    }

    private Hearing pause(Reply reply, Deed.Paused paused) {
        var noted = new Pause(store, services.clock(), services.workingDays())
                .until(reply.cohortId(), reply.personId(), paused.until());
        return noted instanceof Noted.Refused
                ? answers.puzzled(reply, Puzzle.PAUSE_END)
                : answers.told(reply, noted, paused);
    }

    private Hearing rate(Reply reply, int useful, String note) {
        return pulse(reply, Pulse.Took.YES, useful, note, new Deed.Rated(useful, !note.isEmpty()));
    }

    /// Nobody consents to anything in a plain reply: the note stays unshared.
    private Hearing pulse(Reply reply, Pulse.Took took, int useful, String note, Deed done) {
        var pulse = new Pulse(reply.subject(), reply.personId(), took, useful, Pulse.Led.AS_PLANNED, null, reply.at());
        var lesson = note.substring(0, Math.min(note.length(), AnswerPulse.LONGEST_LESSON));
        var noted = new AnswerPulse(store, services.clock()).answer(reply.cohortId(), pulse, lesson, Lesson.Share.NO);
        return noted instanceof Noted.Already && !note.isEmpty() ? keep(reply, note) : answers.told(reply, noted, done);
    }

    private Hearing keep(Reply reply, String note) {
        var noted =
                new KeepNote(store, services.clock()).keep(reply.cohortId(), reply.personId(), reply.subject(), note);
        var answered = store.find(reply.cohortId(), Pulse.class, Pulse.idOf(reply.subject(), reply.personId()))
                .isPresent();
        return answers.told(reply, noted, new Deed.NoteKept(answered));
    }

    /// The aim is the learner's: whoever leads is told so, and where the page is.
    private Hearing aim(Reply reply, String aim) {
        var noted = new SetAim(store, services.clock(), services.workingDays())
                .set(reply.cohortId(), reply.personId(), reply.subject(), aim);
        return answers.told(reply, noted, new Deed.AimSet(aim));
    }

    private Hearing offerSlots(Reply reply) {
        var noted = new OfferSlots(store, services.clock(), services.workingDays())
                .offer(reply.cohortId(), reply.personId(), reply.subject(), reply.before());
        return switch (noted) {
            case Noted.Done() -> Hearing.ACTED;
            case Noted.Already() -> Hearing.NOTHING_ASKED;
            case Noted.Closed _, Noted.Refused _ -> answers.told(reply, noted, new Deed.TooLate());
        };
    }

    private Hearing yes(Reply reply) {
        return switch (reply.question().about()) {
            case PLEDGE ->
                answers.told(
                        reply,
                        new Pledge(store, services.clock()).pledge(reply.cohortId(), reply.personId()),
                        new Deed.Pledged());
            case PULSE -> answers.puzzled(reply, Puzzle.NUMBER);
            case SESSION, PAIR, PAUSE, DIGEST, NOTHING -> Hearing.NOTHING_ASKED;
            case SKILLS, CHARTER, KEYNOTE, MIDPOINT, SURVEY, ECHO, REVIEW, APPROVAL, CONSOLE ->
                answers.puzzled(reply, Puzzle.WORDS);
        };
    }

    private Hearing no(Reply reply) {
        return switch (reply.question().about()) {
            case SESSION -> offerSlots(reply);
            case PULSE -> answers.puzzled(reply, Puzzle.NUMBER);
            case SKILLS, CHARTER, PLEDGE, KEYNOTE, MIDPOINT, SURVEY -> answers.nothingNew(reply, new Deed.Declined());
            case PAIR, PAUSE, ECHO, DIGEST, REVIEW, APPROVAL, CONSOLE, NOTHING -> answers.puzzled(reply, Puzzle.WORDS);
        };
    }

    private Hearing words(Reply reply, String text) {
        return reply.question().about() == Question.About.PULSE
                ? keep(reply, text)
                : answers.puzzled(reply, Puzzle.WORDS);
    }
}
