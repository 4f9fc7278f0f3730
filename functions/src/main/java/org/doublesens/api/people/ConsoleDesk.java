package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.doublesens.lambda.Form;
import org.doublesens.link.Link;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Purpose;
import org.doublesens.pages.Page;
import org.doublesens.pages.Page.Console.ToDo;
import org.doublesens.program.Appointment;
import org.doublesens.program.Digest;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;

/// Where the cohort stands, for the organiser.
final class ConsoleDesk implements Desk {
    private final ProgramStore store;
    private final InstantSource clock;
    private final LinkSigner signer;

    ConsoleDesk(ProgramStore store, InstantSource clock, LinkSigner signer) {
        this.store = store;
        this.clock = clock;
        this.signer = signer;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var next = store.nextAppointment(visit.cohortId()).map(Appointment::at).orElse(null);
        return Reply.page(new Page.Console(visit.cohort(), counts(visit), next, toDo(visit)));
    }

    /// There is nothing to commit here.
    @Override
    public Reply commit(Visit visit, Form form) {
        return show(visit, form);
    }

    private List<Page.Console.Count> counts(Visit visit) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        for (Participant person : store.participants(visit.cohortId())) {
            counts.merge(person.standing(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(count -> new Page.Console.Count(count.getKey(), count.getValue()))
                .toList();
    }

    private List<ToDo> toDo(Visit visit) {
        var toDo = new ArrayList<ToDo>();
        if (visit.cohort().phase() == Phase.MATCHING && hasProposals(visit)) {
            toDo.add(new ToDo(ToDo.What.REVIEW, token(visit, Purpose.REVIEW)));
        }
        if (visit.cohort().phase() == Phase.SHARING && hasDraft(visit)) {
            toDo.add(new ToDo(ToDo.What.APPROVE, token(visit, Purpose.APPROVE)));
        }
        return toDo;
    }

    private boolean hasProposals(Visit visit) {
        return store.find(visit.cohortId(), MatchingRun.class, MatchingRun.FIRST)
                .filter(run -> run.approved() == null)
                .isPresent();
    }

    private boolean hasDraft(Visit visit) {
        return store.find(visit.cohortId(), Digest.class, Digest.ID)
                .filter(digest -> digest.state() == Digest.State.DRAFT)
                .isPresent();
    }

    private String token(Visit visit, Purpose purpose) {
        var expires = clock.instant().plus(purpose.lifetime());
        return signer.sign(new Link(visit.cohortId(), visit.holder(), purpose, "", expires));
    }
}
