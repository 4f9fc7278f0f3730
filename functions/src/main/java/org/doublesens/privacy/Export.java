package org.doublesens.privacy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Recipient;
import org.doublesens.program.Session;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;

/// Gathers everything kept about one person.
public final class Export {
    private final ProgramStore store;
    private final InstantSource clock;

    public Export(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Absent where nobody of that id is in the cohort.
    public Optional<Kept> of(CohortId cohort, ParticipantId id) {
        return store.find(cohort, Participant.class, id.value()).map(person -> gather(cohort, person));
    }

    /// Tells the person that a copy of their data was taken, so that they notice if it was not by them; once a day.
    public void tell(CohortId cohort, ParticipantId person) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        store.save(cohort, Changes.NONE.once(Letter.to(person, day, new Words.ExportReady(), now)));
    }

    private Kept gather(CohortId cohort, Participant person) {
        var id = person.participantId();
        var pairs = store.all(cohort, Pair.class).stream()
                .filter(pair -> pair.includes(id))
                .toList();
        return new Kept(
                store.cohort(cohort).name(),
                clock.instant(),
                person,
                pairs,
                sessions(cohort, pairs),
                store.all(cohort, Pulse.class).stream()
                        .filter(pulse -> pulse.person().equals(id))
                        .toList(),
                store.all(cohort, Lesson.class).stream()
                        .filter(lesson -> lesson.author().equals(id))
                        .toList(),
                store.find(cohort, Midpoint.class, id.value()).stream().toList(),
                store.find(cohort, Survey.class, id.value()).stream().toList(),
                store.find(cohort, Keynote.class, id.value()).map(Export::unvoted).stream()
                        .toList(),
                store.all(cohort, FlashRequest.class, id.value() + "#"),
                store.all(cohort, Letter.class).stream()
                        .filter(letter -> letter.recipient().equals(new Recipient.Person(id)))
                        .map(Letter::unmarked)
                        .toList(),
                store.all(cohort, Audit.class).stream()
                        .filter(act ->
                                act.about().equals(id.value()) || act.who().equals(id.value()))
                        .toList());
    }

    private List<Session> sessions(CohortId cohort, List<Pair> pairs) {
        var ids = new HashSet<String>();
        pairs.forEach(pair -> ids.add(pair.id()));
        return store.all(cohort, Session.class).stream()
                .filter(session -> ids.contains(session.pair().value()))
                .toList();
    }

    /// Who voted for a talk is not the speaker's data.
    private static Keynote unvoted(Keynote keynote) {
        return new Keynote(keynote.speaker(), keynote.version(), keynote.subject(), keynote.starts(), Set.of());
    }
}
