package org.doublesens.api.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.figures.NextStep;
import org.doublesens.figures.NextSteps;
import org.doublesens.pages.console.Ahead;
import org.doublesens.pages.console.Meetings;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.jspecify.annotations.Nullable;

/// What comes next for everybody, as far as the organiser may know.
final class Outlook {
    private final Map<ParticipantId, NextStep> steps;
    private final Map<ParticipantId, Instant> sessions = new HashMap<>();

    Outlook(ProgramStore store, Visit visit, Instant now) {
        steps = NextSteps.of(store, visit.cohort(), now).steps().stream()
                .collect(Collectors.toMap(NextStep::person, Function.identity()));
        var meeting = store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .toList();
        new PairMeetings(store, visit, now).of(meeting).forEach(this::note);
    }

    private void note(Meetings meetings) {
        var next = meetings.next();
        if (next != null) {
            meetings.pair().people().forEach(person -> sessions.put(person, next));
        }
    }

    @Nullable
    Ahead of(Participant person) {
        var step = steps.get(person.participantId());
        return step == null ? null : Ahead.of(step, sessions.get(person.participantId()));
    }
}
