package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.KEYNOTE_OFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Keynote;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;

/// Takes a talk to come out of the program when its speaker cannot give it; those who were invited are told.
final class TalkOff {
    private final ProgramStore store;

    TalkOff(ProgramStore store) {
        this.store = store;
    }

    /// Nothing where the person has no talk to come.
    Changes of(CohortId cohort, Participant speaker, Instant now) {
        return of(cohort, speaker, now, talk -> true);
    }

    /// Only a talk before that day, which the speaker is away until.
    Changes before(CohortId cohort, Participant speaker, LocalDate back, Instant now) {
        var returns = back.atStartOfDay(speaker.zone()).toInstant();
        return of(cohort, speaker, now, talk -> talk.starts().isBefore(returns));
    }

    private Changes of(CohortId cohort, Participant speaker, Instant now, Predicate<Keynote> wanted) {
        return store.find(cohort, Keynote.class, speaker.id())
                .filter(talk -> talk.starts().isAfter(now))
                .filter(wanted)
                .map(talk -> Changes.NONE
                        .remove(talk)
                        .remove(TalkPlanning.end(talk))
                        .once(new Appointment(now, KEYNOTE_OFF, CallOffTalk.subject(talk))))
                .orElse(Changes.NONE);
    }
}
