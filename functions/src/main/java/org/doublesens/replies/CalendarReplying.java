package org.doublesens.replies;

import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.exchanges.OfferSlots;
import org.doublesens.incoming.CalendarAnswer;
import org.doublesens.incoming.Incoming;
import org.doublesens.lambda.Services;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// Takes what a calendar answers to an invitation: who declines is offered other hours.
final class CalendarReplying {
    private final ProgramStore store;
    private final OfferSlots slots;
    private final InstantSource clock;

    /// Somebody's place in the session that was answered.
    private record Place(Cohort cohort, ProgramStore.Found found, Session session) {}

    CalendarReplying(Services services) {
        this.store = services.store();
        this.slots = new OfferSlots(store, services.clock(), services.workingDays());
        this.clock = services.clock();
    }

    /// Answers to an hour that was changed since, or never was, count for nothing.
    Hearing act(Incoming mail, CalendarAnswer answer) {
        if (!Mailbox.isSame(mail.from(), answer.attendee())) {
            return Hearing.IGNORED;
        }
        return place(answer)
                .filter(place -> place.session().sequence() == answer.sequence())
                .map(place -> act(place, answer, mail))
                .orElse(Hearing.IGNORED);
    }

    private Hearing act(Place place, CalendarAnswer answer, Incoming mail) {
        return switch (answer.status()) {
            case ACCEPTED -> accepted(place);
            case DECLINED, OTHER_TIME -> offer(place, new Correspondence("", mail.references()));
            case TENTATIVE -> Hearing.NOTHING_ASKED;
        };
    }

    private Hearing accepted(Place place) {
        var session = place.session();
        store.save(
                place.cohort().cohortId(),
                Changes.NONE.once(
                        new Audit(clock.instant(), Asked.PARTICIPANT, "accepted-invitation", session.id(), "")));
        return Hearing.ACTED;
    }

    private Hearing offer(Place place, Correspondence before) {
        var noted = slots.offer(
                place.cohort().cohortId(),
                place.found().person(),
                place.session().id(),
                before);
        return noted instanceof Noted.Done ? Hearing.ACTED : Hearing.NOTHING_ASKED;
    }

    private Optional<Place> place(CalendarAnswer answer) {
        return store.byAddress(answer.attendee()).stream()
                .flatMap(found -> place(found, answer).stream())
                .findFirst();
    }

    private Optional<Place> place(ProgramStore.Found found, CalendarAnswer answer) {
        var cohort = store.cohort(found.cohort());
        return cohort.phase().isRunning()
                ? slots.byUid(cohort, found.person(), answer.uid()).map(session -> new Place(cohort, found, session))
                : Optional.empty();
    }
}
