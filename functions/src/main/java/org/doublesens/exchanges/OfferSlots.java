package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.calendar.Invitation;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Writes to somebody which other hours a session could have, because they asked or their calendar declined.
///
/// Nothing moves by this: who asked chooses on the page.
public final class OfferSlots {
    private final ProgramStore store;
    private final PairFiles files;
    private final OtherHours hours;
    private final InstantSource clock;

    public OfferSlots(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.hours = new OtherHours(store, workingDays);
        this.clock = clock;
    }

    /// One letter a day and a session at most, however often somebody asks.
    public Noted offer(CohortId id, ParticipantId person, String session, Correspondence before) {
        return Seat.act(store, id, person, session, seat -> offer(seat, before));
    }

    /// The session in which somebody sits and that goes by this UID in calendars.
    public Optional<Session> byUid(Cohort cohort, ParticipantId person, String uid) {
        return files.of(cohort, person).stream()
                .flatMap(file -> file.sessions().stream())
                .filter(session -> Invitation.uidOf(cohort.cohortId(), "session#" + session.id())
                        .equalsIgnoreCase(uid))
                .findFirst();
    }

    private Noted offer(Seat seat, Correspondence before) {
        var now = clock.instant();
        if (!seat.isAhead(now)) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        var letter = letter(seat, before, now);
        if (store.find(seat.cohort().cohortId(), Letter.class, letter.id()).isPresent()) {
            return new Noted.Already();
        }
        store.save(seat.cohort().cohortId(), Changes.NONE.once(letter));
        return new Noted.Done();
    }

    private Letter letter(Seat seat, Correspondence before, Instant now) {
        var session = seat.session();
        var slots = hours.choices(seat.cohort(), seat.file(), session, now);
        var facts = seat.letters(session, now).factsFor(seat.person());
        var today = seat.person().dayAt(now);
        return Letter.to(
                seat.person().participantId(),
                session.id() + "#" + session.sequence() + "#" + today,
                new Words.SlotsOffered(facts, slots, before),
                now);
    }
}
