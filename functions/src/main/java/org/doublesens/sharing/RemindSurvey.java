package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;

/// Reminds of the closing survey, only those who are silent.
public final class RemindSurvey implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    public RemindSurvey(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        var id = cohort.cohortId();
        if (cohort.phase() != Phase.SHARING
                || store.find(id, Digest.class, Digest.ID).isPresent()) {
            return Changes.NONE;
        }
        var asked = AskClosingSurvey.asked(store.participants(id), store.all(id, Pair.class));
        var answered = store.all(id, Survey.class).stream().map(Survey::person).collect(Collectors.toSet());
        return remind(due, asked, answered, clock.instant());
    }

    static Changes remind(Appointment due, List<Participant> asked, Set<ParticipantId> answered, Instant now) {
        var reminder = Reminder.of(due);
        var words = new Words.SurveyReminder(reminder.closes());
        var silent = asked.stream()
                .map(Participant::participantId)
                .filter(person -> !answered.contains(person))
                .toList();
        return Letters.of(
                due, reminder, silent, person -> Letter.to(person, String.valueOf(reminder.number()), words, now));
    }
}
