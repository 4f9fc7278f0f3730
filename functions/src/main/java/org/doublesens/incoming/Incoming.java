package org.doublesens.incoming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail that came in, as far as it concerns us.
///
/// @param from       the one address in the From header, in lower case; empty where there is none or more than one
/// @param messageId  such as `<1@mail.example.org>`; may be empty
/// @param references the ids of the mails before it, its own last
/// @param proofs     what the mail service found out about the sender, as it wrote into the mail
/// @param ownWords   what the sender wrote, without quotes, signature and greeting lines
/// @param answer     what a calendar answered to an invitation, absent in a mail that a person wrote
public record Incoming(
        Nature nature,
        String from,
        String messageId,
        List<String> references,
        String subject,
        Proofs proofs,
        String ownWords,
        @Nullable CalendarAnswer answer) {

    /// Who is behind a mail.
    public enum Nature {
        PERSON,
        /// An absence notice, a receipt, a list: nobody answered.
        MACHINE,
        /// A mail of ours that did not arrive.
        BOUNCE,
        /// Nothing that can be read as a mail.
        BROKEN
    }

    public Incoming {
        references = List.copyOf(references);
    }

    static Incoming broken() {
        return new Incoming(Nature.BROKEN, "", "", List.of(), "", Proofs.NONE, "", null);
    }
}
