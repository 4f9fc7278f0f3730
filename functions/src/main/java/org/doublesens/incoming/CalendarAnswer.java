package org.doublesens.incoming;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import java.util.Locale;
import java.util.Optional;

/// What a calendar answers to an invitation (iTIP REPLY and COUNTER, RFC 5546, sections 3.2.3 and 3.2.7).
///
/// @param attendee the address that answers, in lower case
public record CalendarAnswer(String uid, int sequence, String attendee, Status status) {

    /// How the invitation was taken.
    public enum Status {
        ACCEPTED,
        DECLINED,
        TENTATIVE,
        /// A COUNTER: another time is proposed.
        OTHER_TIME
    }

    private static final int LONGEST = 100_000;

    /// Empty for a request, for a cancellation and for what is no calendar.
    static Optional<CalendarAnswer> of(String calendar) {
        if (calendar.length() > LONGEST) {
            return Optional.empty();
        }
        var read = Biweekly.parse(calendar).first();
        if (read == null || read.getMethod() == null || read.getEvents().isEmpty()) {
            return Optional.empty();
        }
        var event = read.getEvents().getFirst();
        return switch (String.valueOf(read.getMethod().getValue()).toUpperCase(Locale.ROOT)) {
            case "REPLY" ->
                attendee(event).flatMap(attendee -> status(attendee).flatMap(how -> of(event, attendee, how)));
            case "COUNTER" -> attendee(event).flatMap(attendee -> of(event, attendee, Status.OTHER_TIME));
            default -> Optional.empty();
        };
    }

    private static Optional<CalendarAnswer> of(VEvent event, Attendee attendee, Status status) {
        var uid = event.getUid();
        if (uid == null || uid.getValue() == null || attendee.getEmail() == null) {
            return Optional.empty();
        }
        var sequence = event.getSequence();
        return Optional.of(new CalendarAnswer(
                uid.getValue().strip(),
                sequence == null || sequence.getValue() == null ? 0 : sequence.getValue(),
                attendee.getEmail().strip().toLowerCase(Locale.ROOT),
                status));
    }

    /// A reply speaks for one attendee.
    private static Optional<Attendee> attendee(VEvent event) {
        return event.getAttendees().size() == 1
                ? Optional.of(event.getAttendees().getFirst())
                : Optional.empty();
    }

    private static Optional<Status> status(Attendee attendee) {
        var said = attendee.getParticipationStatus();
        if (ParticipationStatus.ACCEPTED.equals(said)) {
            return Optional.of(Status.ACCEPTED);
        }
        if (ParticipationStatus.DECLINED.equals(said)) {
            return Optional.of(Status.DECLINED);
        }
        return ParticipationStatus.TENTATIVE.equals(said) ? Optional.of(Status.TENTATIVE) : Optional.empty();
    }
}
