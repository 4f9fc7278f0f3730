package org.doublesens.privacy;

import java.time.Instant;
import java.util.List;
import org.doublesens.program.Audit;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Survey;

/// Everything kept about one person in one cohort (GDPR, articles 15 and 20); others appear by opaque ids only, save in
/// the letters the person got.
public record Kept(
        String program,
        Instant asOf,
        Participant person,
        List<Pair> pairs,
        List<Session> sessions,
        List<Pulse> pulses,
        List<Lesson> lessons,
        List<Midpoint> midpoints,
        List<Survey> surveys,
        List<Keynote> keynotes,
        List<FlashRequest> flashRequests,
        List<Letter> letters,
        List<Audit> acts) {
    public Kept {
        pairs = List.copyOf(pairs);
        sessions = List.copyOf(sessions);
        pulses = List.copyOf(pulses);
        lessons = List.copyOf(lessons);
        midpoints = List.copyOf(midpoints);
        surveys = List.copyOf(surveys);
        keynotes = List.copyOf(keynotes);
        flashRequests = List.copyOf(flashRequests);
        letters = List.copyOf(letters);
        acts = List.copyOf(acts);
    }
}
