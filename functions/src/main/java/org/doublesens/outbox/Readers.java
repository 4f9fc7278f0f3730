package org.doublesens.outbox;

import java.util.Optional;
import org.doublesens.mail.Reader;
import org.doublesens.program.Cohort;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// Finds who a letter is for, at the moment it leaves.
final class Readers {
    private final ProgramStore store;

    Readers(ProgramStore store) {
        this.store = store;
    }

    Optional<Reader> find(Cohort cohort, Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person(var id) ->
                store.find(cohort.cohortId(), Participant.class, id.value()).map(Reader::of);
            case Recipient.Organiser() -> Optional.of(Reader.of(cohort.organiser()));
            case Recipient.Reader(var fingerprint) ->
                cohort.audience().stream()
                        .filter(contact -> Met.fingerprint(contact.email()).equals(fingerprint))
                        .findFirst()
                        .map(Reader::of);
            case Recipient.Former(var contact) -> Optional.of(Reader.of(contact));
        };
    }
}
