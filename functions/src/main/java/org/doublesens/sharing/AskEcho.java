package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;

/// Asks, 60 days after the digest, whether what was learnt is still used; who was silent at the end is left in peace.
public final class AskEcho implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    public AskEcho(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        if (cohort.phase() != Phase.ECHO) {
            return Changes.NONE;
        }
        var id = cohort.cohortId();
        return ask(due, asked(store.participants(id), store.all(id, Survey.class)), clock.instant());
    }

    static Changes ask(Appointment due, List<ParticipantId> asked, Instant now) {
        return Letters.of(due, Reminder.of(due), asked, person -> Letter.to(person, "", new Words.Echo(), now));
    }

    /// Those who answered the closing survey and whom a letter still reaches.
    static List<ParticipantId> asked(List<Participant> participants, List<Survey> surveys) {
        Set<ParticipantId> answered = surveys.stream().map(Survey::person).collect(Collectors.toSet());
        return participants.stream()
                .filter(person -> person.isActive() && !person.unreachable())
                .map(Participant::participantId)
                .filter(answered::contains)
                .toList();
    }
}
