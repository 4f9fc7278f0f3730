package org.doublesens.steering;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Noted;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Changes what the organiser ordered, as far as the program has not acted on it yet.
public final class EditCohort {
    private final ProgramStore store;
    private final InstantSource clock;

    public EditCohort(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// All of it or nothing; a conflict is the caller's to tell, since they looked at what is gone.
    ///
    /// @param wished the cohort as it shall be; only what an order says is taken from it
    public Noted edit(CohortId id, Cohort wished, Asked asked) {
        var cohort = store.cohort(id);
        if (asked.isLate(cohort.version())) {
            return new Noted.Closed(Noted.Why.CHANGED_MEANWHILE);
        }
        if (Changeable.isOver(cohort.phase())) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var edits = Changeable.edits(cohort, wished);
        if (edits.isEmpty()) {
            return new Noted.Already();
        }
        var problems = Changeable.problems(cohort, edits);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        var about = String.join(" ", edits.stream().map(Changeable.Edit::field).toList());
        var now = clock.instant();
        var edited = edited(cohort, wished);
        store.save(
                id,
                welcome(cohort, edited, now)
                        .update(edited)
                        .once(new Audit(now, asked.who(), "edit-cohort", about, asked.why())));
        return new Noted.Done();
    }

    /// Whoever organises from now on gets the way in; a prepared cohort writes to nobody before it is launched.
    private static Changes welcome(Cohort before, Cohort after, Instant now) {
        var address = after.organiser().email();
        if (before.phase() == Phase.DRAFT
                || address.equalsIgnoreCase(before.organiser().email())) {
            return Changes.NONE;
        }
        return Changes.NONE.once(Letter.toOrganiser(
                Met.fingerprint(address) + "#" + before.version(), new Words.ConsoleLink(true), now));
    }

    private static Cohort edited(Cohort cohort, Cohort wished) {
        return CohortBuilder.builder(cohort)
                .name(wished.name())
                .context(wished.context())
                .format(wished.format())
                .keynotes(wished.keynotes())
                .zone(wished.zone())
                .starts(wished.starts())
                .months(wished.months())
                .sessionsPerMonth(wished.sessionsPerMonth())
                .organiser(wished.organiser())
                .sponsor(wished.sponsor())
                .audience(wished.audience())
                .ownSkills(wished.ownSkills())
                .pairing(wished.pairing())
                .timing(wished.timing())
                .digestByItself(wished.digestByItself())
                .build();
    }
}
