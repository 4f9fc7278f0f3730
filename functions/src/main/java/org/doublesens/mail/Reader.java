package org.doublesens.mail;

import java.time.ZoneId;
import org.doublesens.program.Contact;
import org.doublesens.program.Language;
import org.doublesens.program.Participant;
import org.jspecify.annotations.Nullable;

/// Who reads a letter.
///
/// @param participant absent for the organiser, a reader of the digest and somebody who is no longer kept
public record Reader(
        String name,
        String address,
        Language language,
        ZoneId zone,
        @Nullable Participant participant) {
    public static Reader of(Participant person) {
        var profile = person.profile();
        return new Reader(profile.fullName(), profile.email(), person.language(), person.zone(), person);
    }

    public static Reader of(Contact contact) {
        return new Reader(contact.name(), contact.email(), contact.language(), contact.zone(), null);
    }

    /// How the letter says hello.
    String calledName() {
        return participant == null ? name : participant.firstName();
    }
}
