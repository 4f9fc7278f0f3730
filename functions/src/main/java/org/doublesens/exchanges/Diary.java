package org.doublesens.exchanges;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.calendar.Attendee;
import org.doublesens.calendar.Span;
import org.doublesens.program.Keynote;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;

/// What is in people's calendars already, so that nobody is in two places at once.
final class Diary {
    private final Map<ParticipantId, List<Span>> taken = new HashMap<>();

    /// The planned sessions of these pairs, and the talks with their speakers.
    static Diary of(Collection<PairFile> files, Collection<Keynote> keynotes) {
        var diary = new Diary();
        files.forEach(file -> file.sessions().forEach(session -> diary.enter(file.pair(), session)));
        keynotes.forEach(diary::enter);
        return diary;
    }

    void enter(Pair pair, Session session) {
        if (session.state() == Session.State.PLANNED) {
            pair.people().forEach(person -> enter(person, new Span(session.starts(), session.ends())));
        }
    }

    void enter(Keynote keynote) {
        enter(keynote.speaker(), Span.starting(keynote.starts(), Duration.ofMinutes(Keynote.MINUTES)));
    }

    List<Attendee> attendees(List<Participant> people) {
        return people.stream()
                .map(person -> Attendee.of(person, taken.getOrDefault(person.participantId(), List.of())))
                .toList();
    }

    /// How many people have something else then.
    long busyDuring(Span span) {
        return taken.values().stream()
                .filter(spans -> spans.stream().anyMatch(span::overlaps))
                .count();
    }

    private void enter(ParticipantId person, Span span) {
        taken.computeIfAbsent(person, any -> new ArrayList<>()).add(span);
    }
}
