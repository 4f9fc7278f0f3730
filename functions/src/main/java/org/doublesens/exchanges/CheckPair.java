package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.CHECK_PAIR;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.PairId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Looks whether a pair still meets, helps it back where it does not, and comes again.
final class CheckPair implements Keeper {
    private final PairFiles files;
    private final Replanning replanning;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    CheckPair(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.files = new PairFiles(store);
        this.replanning = new Replanning(store, workingDays);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return files.find(cohort, new PairId(due.subject()))
                .filter(file -> file.isMeeting() && cohort.phase() == Phase.EXCHANGES)
                .map(file -> check(cohort, file))
                .orElse(Changes.NONE);
    }

    private Changes check(Cohort cohort, PairFile file) {
        var now = clock.instant();
        return switch (PairHealth.of(file, cohort.zone(), now)) {
            case PairHealth.Well(var lookAgain) -> again(cohort, file, lookAgain);
            case PairHealth.NeedsHelp() ->
                help(cohort, file, now).and(again(cohort, file, now.plus(PairHealth.PATIENCE)));
        };
    }

    private Changes help(Cohort cohort, PairFile file, Instant now) {
        var today = cohort.dayAt(now);
        return CallForHelp.forAll(file, Words.PairReplanned.Why.LOST_RHYTHM, today.toString(), now)
                .and(replanning.oneIfNoneIsAhead(cohort, file, now));
    }

    private Changes again(Cohort cohort, PairFile file, Instant at) {
        return Changes.NONE.once(new Appointment(
                workingDays.welcome(at, cohort.zone()), CHECK_PAIR, file.pair().id()));
    }
}
