package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Format;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Lets the learner say in one line what the session shall bring.
public final class SetAim {
    /// What an aim may be long, in characters.
    public static final int LONGEST_AIM = 200;

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public SetAim(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /// Only who learns sets it, in a crossed sprint everybody; line breaks become spaces.
    public Noted set(CohortId id, ParticipantId person, String sessionId, String aim) {
        var line = aim.strip().replaceAll("\\s+", " ");
        return problem(line)
                .<Noted>map(problem -> new Noted.Refused(List.of(problem)))
                .orElseGet(() -> Seat.act(store, id, person, sessionId, seat -> set(seat, line)));
    }

    private static Optional<Problem> problem(String aim) {
        if (aim.isEmpty()) {
            return Optional.of(new Problem("aim", "missing", "an aim is one line"));
        }
        return aim.length() > LONGEST_AIM
                ? Optional.of(new Problem("aim", "too-long", "an aim has at most " + LONGEST_AIM + " characters"))
                : Optional.empty();
    }

    private Noted set(Seat seat, String aim) {
        if (!learns(seat)) {
            return new Noted.Refused(List.of(new Problem("aim", "not-the-learner", "who learns sets the aim")));
        }
        if (!seat.isAhead(clock.instant())) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        if (seat.session().aim().equals(aim)) {
            return new Noted.Already();
        }
        var aimed = seat.session().aimingAt(aim);
        store.save(seat.cohort().cohortId(), Changes.NONE.update(aimed).once(letters(seat, aimed, clock.instant())));
        return new Noted.Done();
    }

    private static boolean learns(Seat seat) {
        return seat.cohort().format() == Format.CROSSED_SPRINT
                || !seat.leaders().contains(seat.person());
    }

    /// Who has the day's agenda already gets it once more, with the aim; the others find the aim in theirs.
    private List<Letter> letters(Seat seat, Session aimed, Instant now) {
        return seat.file().partnersOf(seat.person()).stream()
                .filter(partner -> hasTheAgenda(partner, aimed, now))
                .map(partner -> seat.letters(aimed, now).tomorrowWithAim(partner))
                .toList();
    }

    private boolean hasTheAgenda(Participant partner, Session session, Instant now) {
        var today = partner.dayAt(now);
        return !SessionHours.dayBefore(session, partner, workingDays).isAfter(now)
                && today.isBefore(partner.dayAt(session.starts()));
    }
}
