package org.doublesens.api.people;

import java.util.Optional;
import org.doublesens.exchanges.Keynotes;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Keynote;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;

/// A junior's talk: propose one, or vote for the one the link is about.
final class KeynoteDesk implements Desk {
    private final ProgramStore store;
    private final Acts acts;

    KeynoteDesk(ProgramStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        if (!visit.subject().isEmpty()) {
            return vote(visit);
        }
        var own = keynote(visit, visit.id().value());
        if (own.isPresent()) {
            return Reply.page(talk(visit, "", Faults.NONE, Outcome.ALREADY));
        }
        var intake = visit.reader().intake();
        var idea = intake == null ? "" : intake.texts().keynote();
        return Reply.page(talk(visit, idea, Faults.NONE, Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (!visit.subject().isEmpty()) {
            return cast(visit);
        }
        return form.text("act").equals("withdraw") ? withdraw(visit) : propose(visit, new FormReader(form));
    }

    private Reply withdraw(Visit visit) {
        return Reply.to(
                acts.withdrawKeynote(visit.cohortId(), visit.id()),
                outcome -> new Page.TalkWithdrawn(visit.cohort(), visit.reader(), outcome),
                faults -> talk(visit, "", faults, Outcome.ASKED));
    }

    private Reply propose(Visit visit, FormReader reader) {
        var subject = reader.text("subject", Keynotes.LONGEST_SUBJECT);
        if (subject.isEmpty()) {
            reader.mistake("subject", Mistake.TEXT_NEEDED);
        }
        if (!reader.faults().isEmpty()) {
            return Reply.faulty(talk(visit, subject, reader.faults(), Outcome.ASKED));
        }
        return Reply.to(
                acts.proposeKeynote(visit.cohortId(), visit.id(), subject),
                outcome -> talk(visit, subject, Faults.NONE, outcome),
                faults -> talk(visit, subject, faults, Outcome.ASKED));
    }

    private Reply vote(Visit visit) {
        return keynote(visit, visit.subject())
                .flatMap(keynote -> ballot(visit, keynote, outcome(visit, keynote)))
                .map(Reply::page)
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply cast(Visit visit) {
        var ballot = keynote(visit, visit.subject()).flatMap(keynote -> ballot(visit, keynote, Outcome.ASKED));
        if (ballot.isEmpty()) {
            return Reply.notice(Page.Notice.Kind.NO_SUCH_THING);
        }
        var asked = ballot.get();
        return Reply.to(
                acts.vote(visit.cohortId(), visit.id(), asked.keynote().speaker()),
                outcome -> new Page.Vote(visit.cohort(), visit.reader(), asked.keynote(), asked.speaker(), outcome),
                faults -> asked);
    }

    private Optional<Page.Vote> ballot(Visit visit, Keynote keynote, Outcome outcome) {
        return store.find(visit.cohortId(), Participant.class, keynote.speaker().value())
                .map(speaker -> new Page.Vote(visit.cohort(), visit.reader(), keynote, speaker, outcome));
    }

    private static Outcome outcome(Visit visit, Keynote keynote) {
        return keynote.votes().contains(visit.id()) ? Outcome.ALREADY : Outcome.ASKED;
    }

    private Page talk(Visit visit, String subject, Faults faults, Outcome outcome) {
        var own = keynote(visit, visit.id().value()).orElse(null);
        return new Page.Talk(visit.cohort(), visit.reader(), own, subject, faults, outcome);
    }

    private Optional<Keynote> keynote(Visit visit, String speaker) {
        return store.find(visit.cohortId(), Keynote.class, speaker);
    }
}
