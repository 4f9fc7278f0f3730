package org.doublesens.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.calendar.Invitation;
import org.doublesens.calendar.Invitation.Party;
import org.doublesens.mail.Preview.Attachment;
import org.doublesens.program.Keynote;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Words;

/// What a letter puts into its reader's calendar, or takes out of it.
///
/// @param organiser where calendars send what their owners answer; the same for all letters about a meeting
record Diary(String organiser, Sending sending, String title, String text) {
    private static final String FILE = "invite.ics";

    /// Whether words put something into a calendar, or take it out.
    static boolean isAbout(Words words) {
        return switch (words) {
            case Words.SessionInvitation _,
                    Words.SessionMoved _,
                    Words.SessionCancelled _,
                    Words.KeynoteInvitation _,
                    Words.KeynoteCancelled _ -> true;
            default -> false;
        };
    }

    /// What the calendar shows of the words: that a session was moved is news in a mail, and no name for a meeting.
    static Words kept(Words words) {
        return words instanceof Words.SessionMoved(var session) ? new Words.SessionInvitation(session) : words;
    }

    List<Attachment> attachments() {
        return switch (sending.letter().words()) {
            case Words.SessionInvitation(var session) -> List.of(requested(session));
            case Words.SessionMoved(var session) -> List.of(requested(session));
            case Words.SessionCancelled(var session, var instead) ->
                List.of(new Attachment(FILE, "CANCEL", invitation(session).cancel()));
            case Words.KeynoteInvitation talk ->
                List.of(new Attachment(
                        FILE,
                        "REQUEST",
                        invitation(talk.speaker(), talk.starts(), talk.sequence())
                                .request()));
            case Words.KeynoteCancelled talk ->
                List.of(new Attachment(
                        FILE,
                        "CANCEL",
                        invitation(talk.speaker(), talk.starts(), talk.sequence())
                                .cancel()));
            default -> List.of();
        };
    }

    private Attachment requested(SessionFacts session) {
        return new Attachment(FILE, "REQUEST", invitation(session).request());
    }

    private Invitation invitation(SessionFacts session) {
        return new Invitation(
                Invitation.uidOf(sending.cohort().cohortId(), "session#" + session.session()),
                session.sequence(),
                session.starts(),
                Duration.ofMinutes(session.minutes()),
                program(),
                invited(session),
                sending.reader().language().tag(),
                title,
                agenda(),
                session.videoLink(),
                sending.now());
    }

    private Invitation invitation(ParticipantId speaker, Instant starts, int sequence) {
        return new Invitation(
                Invitation.uidOf(sending.cohort().cohortId(), Topic.talk(speaker, starts)),
                sequence,
                starts,
                Duration.ofMinutes(Keynote.MINUTES),
                program(),
                List.of(reader()),
                sending.reader().language().tag(),
                title,
                agenda(),
                "",
                sending.now());
    }

    /// The text without its title, which the calendar shows by itself.
    private String agenda() {
        return text.substring(text.indexOf("\n\n") + 2);
    }

    private List<Party> invited(SessionFacts session) {
        var parties = new ArrayList<Party>();
        parties.add(reader());
        for (var at = 0; at < session.addresses().size(); at++) {
            parties.add(new Party(
                    session.partners().get(at),
                    Addresses.ascii(session.addresses().get(at))));
        }
        return parties;
    }

    private Party program() {
        return new Party(Envelope.programName(sending.cohort()), Addresses.ascii(organiser));
    }

    private Party reader() {
        return new Party(
                sending.reader().name(), Addresses.ascii(sending.reader().address()));
    }
}
