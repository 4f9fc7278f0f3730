package org.doublesens.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.doublesens.calendar.Invitation.Party;
import org.doublesens.program.CohortId;
import org.junit.jupiter.api.Test;

class InvitationTest {
    /// The last Friday of winter time and the first Monday of summer time, at nine in Paris.
    private static final Instant WINTER = Instant.parse("2027-03-26T08:00:00Z");
    private static final Instant SUMMER = Instant.parse("2027-03-29T07:00:00Z");
    private static final CohortId SPRING = new CohortId("spring");

    @Test
    void isAValidRequestForAnotherLibrary() throws Exception {
        var calendar = read(invitation(WINTER, 0, "Séance : à vous d’apprendre").request());

        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(value(calendar, Property.METHOD)).isEqualTo("REQUEST");
        assertThat(value(calendar, Property.VERSION)).isEqualTo("2.0");
        assertThat(value(event(calendar), Property.SUMMARY)).isEqualTo("Séance : à vous d’apprendre");
        assertThat(value(event(calendar), Property.DESCRIPTION))
                .isEqualTo("0–1 | l'objectif ; ensuite, on essaie\nhttps://x.example/a");
        assertThat(value(event(calendar), Property.LOCATION)).isEqualTo("https://meet.example.org/room");
        assertThat(value(event(calendar), Property.STATUS)).isEqualTo("CONFIRMED");
    }

    @Test
    void standsAtTheSameInstantOnBothSidesOfTheClockChange() throws Exception {
        var before = event(read(invitation(WINTER, 0, "Séance").request()));
        var after = event(read(invitation(SUMMER, 1, "Séance").request()));

        assertThat(start(before)).isEqualTo(WINTER);
        assertThat(start(after)).isEqualTo(SUMMER);
        assertThat(end(after)).isEqualTo(SUMMER.plus(Duration.ofMinutes(15)));
    }

    @Test
    void standsAtTheSameInstantWhenSummerEndsToo() throws Exception {
        for (var start : List.of(
                "2027-10-29T07:00:00Z", "2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "2027-11-01T08:00:00Z")) {
            var event = event(read(invitation(Instant.parse(start), 0, "Séance").request()));

            assertThat(start(event)).isEqualTo(Instant.parse(start));
            assertThat(end(event)).isEqualTo(Instant.parse(start).plus(Duration.ofMinutes(15)));
        }
    }

    @Test
    void keepsItsUidAndRaisesItsSequenceWhenItMoves() throws Exception {
        var planned = event(read(invitation(WINTER, 0, "Séance").request()));
        var moved = event(read(invitation(SUMMER, 1, "Séance").request()));

        assertThat(value(moved, Property.UID)).isEqualTo(value(planned, Property.UID));
        assertThat(value(planned, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(moved, Property.SEQUENCE)).isEqualTo("1");
    }

    @Test
    void givesEachMeetingOfEachCohortItsOwnUid() {
        assertThat(List.of(
                        Invitation.uidOf(SPRING, "session#2027-03#lina-walter#1"),
                        Invitation.uidOf(SPRING, "session#2027-03#lina-walter#2"),
                        Invitation.uidOf(new CohortId("autumn"), "session#2027-03#lina-walter#1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void asksEverybodyForAnAnswerToTheProgram() throws Exception {
        var event = event(read(invitation(WINTER, 0, "Séance").request()));

        assertThat(value(event, Property.ORGANIZER)).isEqualTo("mailto:bonjour@doublesens.example.org");
        assertThat(event.<Property>getProperties(Property.ATTENDEE))
                .allSatisfy(attendee -> assertThat(attendee.toString())
                        .contains("RSVP=TRUE", "PARTSTAT=NEEDS-ACTION", "ROLE=REQ-PARTICIPANT"))
                .extracting(Property::getValue)
                .containsExactly("mailto:walter@example.org", "mailto:lina@example.org");
    }

    @Test
    void ringsTenMinutesBefore() throws Exception {
        VAlarm alarm = event(read(invitation(WINTER, 0, "Séance").request()))
                .getAlarms()
                .getFirst();

        assertThat(value(alarm, Property.TRIGGER)).isEqualTo("-PT10M");
    }

    @Test
    void takesTheMeetingAwayWhenCancelled() throws Exception {
        var calendar = read(invitation(WINTER, 2, "Annulée").cancel());

        assertThat(calendar.validate(true).hasErrors()).isFalse();
        assertThat(value(calendar, Property.METHOD)).isEqualTo("CANCEL");
        assertThat(value(event(calendar), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(calendar), Property.SEQUENCE)).isEqualTo("2");
        assertThat(event(calendar).getAlarms()).isEmpty();
    }

    @Test
    void letsNoTextOfAPersonBecomeAPropertyOfItsOwn() throws Exception {
        var hostile = "Séance\r\nATTENDEE:mailto:eve@example.org\r\nEND:VEVENT \"x\";y,z\\n";
        var calendar = read(invitation(WINTER, 0, hostile).request());

        assertThat(calendar.getComponents()).hasSize(1);
        assertThat(event(calendar).<Property>getProperties(Property.ATTENDEE)).hasSize(2);
        assertThat(value(event(calendar), Property.SUMMARY))
                .startsWith("Séance ATTENDEE:mailto:eve@example.org END:VEVENT");
    }

    @Test
    void foldsItsLinesAt75Octets() {
        assertThat(invitation(WINTER, 0, "Séance ".repeat(40)).request().split("\r\n"))
                .allSatisfy(line -> assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75));
    }

    private static Invitation invitation(Instant starts, int sequence, String summary) {
        return new Invitation(
                Invitation.uidOf(SPRING, "session#2027-03#lina-walter#1"),
                sequence,
                starts,
                Duration.ofMinutes(15),
                new Party("Double Sens · Printemps", "bonjour@doublesens.example.org"),
                List.of(new Party("Walter; \"Sim\"on", "walter@example.org"), new Party("Lina", "lina@example.org")),
                "fr",
                summary,
                "0–1 | l'objectif ; ensuite, on essaie\nhttps://x.example/a",
                "https://meet.example.org/room",
                Instant.parse("2027-03-20T09:00:00Z"));
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().getFirst();
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer owner, String name) {
        return owner.getRequiredProperty(name).getValue();
    }

    private static Instant start(VEvent event) {
        DtStart<Temporal> start = event.getDateTimeStart();
        return Instant.from(start.getDate());
    }

    private static Instant end(VEvent event) {
        DtEnd<Temporal> end = event.getDateTimeEnd();
        return Instant.from(end.getDate());
    }
}
