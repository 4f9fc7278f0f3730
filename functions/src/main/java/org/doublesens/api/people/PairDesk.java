package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.List;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Pair;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// One's pair and why; a new partner on request.
final class PairDesk implements Desk {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Doorstep doorstep;
    private final Acts acts;

    PairDesk(ProgramStore store, InstantSource clock, Doorstep doorstep, Acts acts) {
        this.store = store;
        this.clock = clock;
        this.doorstep = doorstep;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return doorstep.pair(visit, visit.subject())
                .map(pair -> switch (pair.state()) {
                    case PROPOSED -> Reply.notice(Page.Notice.Kind.NOT_YET);
                    case MEETING -> Reply.page(page(visit, pair, Outcome.ASKED));
                    case ENDED -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING);
                })
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return doorstep.pair(visit, visit.subject())
                .map(pair -> Reply.to(
                        acts.askNewPartner(visit.cohortId(), visit.id(), pair.pairId()),
                        outcome -> page(visit, pair, outcome),
                        faults -> page(visit, pair, Outcome.ASKED)))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Page page(Visit visit, Pair pair, Outcome outcome) {
        return new Page.YourPair(
                visit.cohort(), visit.reader(), pair, doorstep.partners(visit, pair), toCome(visit, pair), outcome);
    }

    private List<Session> toCome(Visit visit, Pair pair) {
        return visit.cohort().rounds().stream()
                .flatMap(round -> store.all(visit.cohortId(), Session.class, round + "#" + pair.id() + "#").stream())
                .filter(session -> session.state() == Session.State.PLANNED
                        && session.starts().isAfter(clock.instant()))
                .toList();
    }
}
