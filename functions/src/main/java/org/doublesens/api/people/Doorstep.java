package org.doublesens.api.people;

import java.util.List;
import java.util.Optional;
import org.doublesens.pages.Page;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// What the desks look up about a visitor; nobody finds a pair or a session that is not theirs.
final class Doorstep {
    private final ProgramStore store;

    Doorstep(ProgramStore store) {
        this.store = store;
    }

    /// The visitor as they are now, after their act.
    Participant again(Visit visit) {
        return store.find(visit.cohortId(), Participant.class, visit.id().value())
                .orElseThrow();
    }

    Optional<Pair> pair(Visit visit, String id) {
        return store.find(visit.cohortId(), Pair.class, id).filter(pair -> pair.includes(visit.id()));
    }

    /// The session the link is about, with its pair.
    Optional<Meeting> meeting(Visit visit) {
        return store.find(visit.cohortId(), Session.class, visit.subject())
                .flatMap(session -> pair(visit, session.pair().value())
                        .map(pair -> new Meeting(session, pair, partners(visit, pair))));
    }

    /// What those the visitor meets let them read of the half-way answers.
    List<Page.Suggestion> suggestions(Visit visit, Meeting meeting) {
        return meeting.partners().stream()
                .flatMap(partner -> store.find(visit.cohortId(), Midpoint.class, partner.id()).stream()
                        .filter(Midpoint::isShownToPartner)
                        .map(said -> new Page.Suggestion(partner.firstName(), said.change())))
                .toList();
    }

    List<Participant> partners(Visit visit, Pair pair) {
        return pair.partnersOf(visit.id()).stream()
                .flatMap(id -> store.find(visit.cohortId(), Participant.class, id.value()).stream())
                .toList();
    }

    /// A session, its pair, and whom the visitor meets.
    record Meeting(Session session, Pair pair, List<Participant> partners) {
        boolean isFirst() {
            return session.number() == 1 && session.round().equals(pair.since());
        }
    }
}
