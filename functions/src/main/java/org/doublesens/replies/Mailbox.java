package org.doublesens.replies;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.doublesens.program.Cohort;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// Whose mailbox a letter went to.
record Mailbox(ProgramStore store) {

    /// Empty for somebody who is no longer kept.
    Optional<String> of(Cohort cohort, Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person(var id) ->
                store.find(cohort.cohortId(), Participant.class, id.value())
                        .map(person -> person.profile().email());
            case Recipient.Organiser() -> Optional.of(cohort.organiser().email());
            case Recipient.Reader(var fingerprint) ->
                cohort.audience().stream()
                        .map(reader -> reader.email())
                        .filter(email -> Met.fingerprint(email).equals(fingerprint))
                        .findFirst();
            case Recipient.Former _ -> Optional.empty();
        };
    }

    static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /// In lower case, an international domain in Punycode.
    static String plain(String address) {
        var at = address.lastIndexOf('@') + 1;
        try {
            return (address.substring(0, at) + IDN.toASCII(address.substring(at)))
                    .strip()
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }
}
