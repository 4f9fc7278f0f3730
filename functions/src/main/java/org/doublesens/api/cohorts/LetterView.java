package org.doublesens.api.cohorts;

import java.time.Instant;
import org.doublesens.program.Letter;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Recipient;
import org.jspecify.annotations.Nullable;

/// A letter and its delivery, never its words.
///
/// @param to            who reads it
/// @param participantId absent for others
/// @param notBefore     the hour it waits for
record LetterView(
        String letterId,
        String kind,
        Reader to,
        @Nullable ParticipantId participantId,
        Letter.State state,
        Instant written,
        @Nullable Instant notBefore,
        int attempts) {

    /// The kinds of reader.
    enum Reader {
        PARTICIPANT,
        ORGANISER,
        AUDIENCE,
        FORMER_PARTICIPANT
    }

    static boolean mayBeTold(Letter letter) {
        return !letter.isDiscreet();
    }

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.kind(),
                reader(letter.recipient()),
                participant(letter.recipient()),
                letter.state(),
                letter.written(),
                letter.notBefore(),
                letter.attempts());
    }

    private static Reader reader(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Person person -> Reader.PARTICIPANT;
            case Recipient.Organiser organiser -> Reader.ORGANISER;
            case Recipient.Reader reader -> Reader.AUDIENCE;
            case Recipient.Former former -> Reader.FORMER_PARTICIPANT;
        };
    }

    private static @Nullable ParticipantId participant(Recipient recipient) {
        return recipient instanceof Recipient.Person(var id) ? id : null;
    }
}
