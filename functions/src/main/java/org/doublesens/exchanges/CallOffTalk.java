package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Tells everybody who was invited to a talk that it is off: as many as one transaction holds, then the next ones.
final class CallOffTalk implements Keeper {
    /// Leaves room for the appointments beside the letters.
    private static final int MOST = 90;

    private final ProgramStore store;
    private final InstantSource clock;

    CallOffTalk(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What the appointment speaks of: the talk, and the last letter already answered.
    static String subject(Keynote talk) {
        return talk.meaning() + "|";
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        var parts = due.subject().split("\\|", -1);
        var invitations = store.all(cohort.cohortId(), Letter.class, "keynote-invitation#" + parts[0] + "#").stream()
                .filter(letter -> letter.id().compareTo(parts[1]) > 0)
                .toList();
        var now = invitations.stream().limit(MOST).toList();
        var changes = Changes.NONE.once(cancellations(parts[0], now));
        return invitations.size() > MOST
                ? changes.once(new Appointment(
                        due.at(), due.act(), parts[0] + "|" + now.getLast().id()))
                : changes;
    }

    private List<Letter> cancellations(String talk, List<Letter> invitations) {
        return invitations.stream()
                .filter(letter -> letter.words() instanceof Words.KeynoteInvitation)
                .map(letter -> cancellation(talk, letter, (Words.KeynoteInvitation) letter.words(), clock.instant()))
                .toList();
    }

    private static Letter cancellation(String talk, Letter invitation, Words.KeynoteInvitation invited, Instant now) {
        var words = new Words.KeynoteCancelled(
                invited.speaker(), invited.subject(), invited.starts(), invited.sequence() + 1);
        return Letter.about(talk, invitation.recipient(), words, now);
    }
}
