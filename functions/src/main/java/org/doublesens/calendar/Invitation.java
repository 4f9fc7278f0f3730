package org.doublesens.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.CalendarUserType;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Action;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.doublesens.program.CohortId;

/// A meeting as the calendars of those invited keep it: a REQUEST puts
/// it there or moves it, a CANCEL takes it away (iTIP, RFC 5546).
///
/// @param uid         the same through the life of the meeting
/// @param sequence    higher with every change
/// @param summary     the line the calendar shows, in the reader's language
/// @param description the agenda and the links, in plain text
/// @param place       where to meet, such as the address of a video room; may be empty
/// @param stamp       when this was written
public record Invitation(
        String uid,
        int sequence,
        Instant starts,
        java.time.Duration length,
        Party organiser,
        List<Party> invited,
        String language,
        String summary,
        String description,
        String place,
        Instant stamp) {
    private static final String PRODUCT = "-//Double Sens//Invitations 1//FR";
    private static final int ALARM_MINUTES = 10;

    /// Somebody with a calendar.
    public record Party(String name, String address) {}

    public Invitation {
        invited = List.copyOf(invited);
    }

    /// A UUID, as RFC 7986 (section 5.3) asks, counted from the meeting's name and so the same for all who are invited.
    public static String uidOf(CohortId cohort, String meeting) {
        var name = cohort.value() + "#" + meeting;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public String request() {
        var event = event(Status.confirmed());
        event.addAlarm(alarm());
        return written(Method.request(), event);
    }

    public String cancel() {
        return written(Method.cancel(), event(Status.cancelled()));
    }

    private VEvent event(Status status) {
        var event = new VEvent();
        event.setUid(uid);
        event.setSequence(sequence);
        event.setDateTimeStamp(Date.from(stamp));
        event.setDateStart(Date.from(starts));
        event.setDateEnd(Date.from(starts.plus(length)));
        event.setOrganizer(new Organizer(plain(organiser.name()), organiser.address()));
        invited.forEach(party -> event.addAttendee(attendee(party)));
        event.setSummary(plain(summary)).setLanguage(language);
        event.setDescription(description).setLanguage(language);
        if (!place.isEmpty()) {
            event.setLocation(plain(place));
        }
        event.setStatus(status);
        event.setClassification(Classification.private_());
        return event;
    }

    private static Attendee attendee(Party party) {
        var attendee = new Attendee(plain(party.name()), party.address());
        attendee.setCalendarUserType(CalendarUserType.INDIVIDUAL);
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private VAlarm alarm() {
        var before = Duration.builder().prior(true).minutes(ALARM_MINUTES).build();
        var alarm = new VAlarm(Action.display(), new Trigger(before, Related.START));
        alarm.setDescription(plain(summary));
        return alarm;
    }

    private static String written(Method method, VEvent event) {
        var calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        calendar.addEvent(event);
        return Folding.folded(unfolded(calendar));
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// One line without the quotes and controls that a parameter cannot hold (RFC 5545, section 3.2).
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\"]+", " ").strip();
    }
}
