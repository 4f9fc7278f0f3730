package org.doublesens.outbox;

import java.time.InstantSource;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Stops all letters to an address that bounced for good or complained, and lets the organisers know.
public final class HearOfBounces {
    private final ProgramStore store;
    private final InstantSource clock;

    public HearOfBounces(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void stop(String address) {
        store.byAddress(address).forEach(found -> Patiently.decide(() -> stop(found)));
    }

    private boolean stop(ProgramStore.Found found) {
        var person =
                store.find(found.cohort(), Participant.class, found.person().value());
        person.filter(it -> !it.unreachable()).ifPresent(it -> store.save(found.cohort(), changes(it)));
        return person.isPresent();
    }

    private Changes changes(Participant person) {
        var words = new Words.AddressUnreachable(
                person.participantId(), person.profile().fullName());
        return Changes.NONE.update(person.outOfReach()).once(Letter.toOrganiser(person.id(), words, clock.instant()));
    }
}
