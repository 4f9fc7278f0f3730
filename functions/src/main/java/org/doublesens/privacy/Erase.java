package org.doublesens.privacy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Met;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Words;

/// Erases somebody (GDPR, article 17): all they wrote goes, and a bare trace that somebody took part stays for the
/// counts; killed anywhere and run again, it goes on where it stopped.
public final class Erase {
    private static final Map<Language, String> SOMEBODY =
            Map.of(Language.FR, "une personne qui a quitté le programme", Language.EN, "somebody who left the program");

    private final ProgramStore store;
    private final InstantSource clock;
    private final Farewell farewell;

    public Erase(ProgramStore store, InstantSource clock, Farewell farewell) {
        this.store = store;
        this.clock = clock;
        this.farewell = farewell;
    }

    /// @param asked who asked, and why, for the audit log
    public Noted erase(CohortId cohort, ParticipantId id, Asked asked) {
        var person = store.find(cohort, Participant.class, id.value());
        if (person.isEmpty()) {
            return new Noted.Closed(Noted.Why.NO_SUCH_THING);
        }
        if (person.get().standing() == Standing.ERASED) {
            return new Noted.Already();
        }
        if (person.get().isActive()) {
            farewell.leave(cohort, id, asked);
        }
        clear(cohort, person.get());
        return Patiently.decide(() -> close(cohort, id, asked));
    }

    private void clear(CohortId cohort, Participant person) {
        var kept = new Export(store, clock).of(cohort, person.participantId()).orElseThrow();
        Patiently.decide(() -> withdrawn(cohort, kept));
        var own = new ArrayList<Entry>();
        own.addAll(kept.pulses());
        own.addAll(kept.lessons());
        own.addAll(kept.midpoints());
        own.addAll(kept.surveys());
        own.addAll(kept.keynotes());
        own.addAll(kept.flashRequests());
        own.addAll(kept.letters());
        own.addAll(appointments(cohort, person.participantId()));
        own.addAll(meetings(cohort, person));
        store.find(cohort, Mailbag.class, person.id()).ifPresent(own::add);
        store.saveEach(cohort, removals(own));
        unname(cohort, person, kept);
        Patiently.decide(() -> aimless(cohort, person.participantId()));
    }

    /// Others' letters, those not sent yet as well as those that are kept, speak of somebody without a name.
    /// Of one that is just leaving the name leaves with the mail, but is kept no longer.
    private void unname(CohortId cohort, Participant person, Kept kept) {
        var pairs = kept.pairs().stream().map(Pair::pairId).toList();
        var languages = store.participants(cohort).stream()
                .collect(Collectors.toMap(Participant::participantId, Participant::language));
        var organiser = store.cohort(cohort).organiser().language();
        for (var letter : store.all(cohort, Letter.class)) {
            var language = letter.recipient() instanceof Recipient.Person(var id)
                    ? languages.getOrDefault(id, organiser)
                    : organiser;
            var unnamed = new Unnamed(person, pairs, SOMEBODY.getOrDefault(language, ""));
            if (unnamed.in(letter) != letter) {
                Patiently.decide(() -> rewritten(cohort, letter.id(), unnamed));
            }
        }
    }

    private Noted rewritten(CohortId cohort, String id, Unnamed unnamed) {
        store.find(cohort, Letter.class, id)
                .filter(letter -> unnamed.in(letter) != letter)
                .ifPresent(letter -> store.save(cohort, Changes.NONE.update(unnamed.in(letter))));
        return new Noted.Done();
    }

    /// The digest loses the person's lessons and talks.
    private Noted withdrawn(CohortId cohort, Kept kept) {
        var name = kept.person().profile().fullName();
        var lessons = kept.lessons().stream().map(Entry::id).collect(Collectors.toSet());
        store.find(cohort, Digest.class, Digest.ID)
                .filter(digest -> speaksOf(digest, lessons, name))
                .ifPresent(digest -> store.save(
                        cohort, Changes.NONE.update(digest.without(lessons).withoutTalksBy(name))));
        return new Noted.Done();
    }

    private static boolean speaksOf(Digest digest, Set<String> lessons, String name) {
        return digest.lessons().stream().anyMatch(shared -> lessons.contains(shared.lesson()))
                || digest.talks().stream().anyMatch(talk -> talk.speaker().equals(name));
    }

    private List<Appointment> appointments(CohortId cohort, ParticipantId id) {
        var end = "#" + id.value();
        return store.all(cohort, Appointment.class).stream()
                .filter(due -> due.subject().equals(id.value()) || due.subject().endsWith(end))
                .toList();
    }

    private List<Met> meetings(CohortId cohort, Participant person) {
        var fingerprint = Met.fingerprint(person.profile().email());
        return store.all(cohort, Met.class).stream()
                .filter(met -> met.junior().equals(fingerprint) || met.senior().equals(fingerprint))
                .toList();
    }

    /// The aims of their sessions are a learner's own words.
    private Noted aimless(CohortId cohort, ParticipantId id) {
        var kept = new Export(store, clock).of(cohort, id).orElseThrow();
        var units = kept.sessions().stream()
                .filter(session -> !session.aim().isEmpty())
                .map(session -> Changes.NONE.update(session.aimingAt("")))
                .toList();
        store.saveEach(cohort, units);
        return new Noted.Done();
    }

    private static List<Changes> removals(List<Entry> entries) {
        var units = new ArrayList<Changes>();
        for (var from = 0; from < entries.size(); from += Changes.MOST) {
            var unit = Changes.NONE;
            for (var entry : entries.subList(from, Math.min(entries.size(), from + Changes.MOST))) {
                unit = unit.remove(entry);
            }
            units.add(unit);
        }
        return units;
    }

    private Noted close(CohortId cohort, ParticipantId id, Asked asked) {
        var person = store.find(cohort, Participant.class, id.value()).orElseThrow();
        var profile = person.profile();
        var contact = new Contact(profile.fullName(), profile.email(), person.language(), person.zone());
        var now = clock.instant();
        store.save(
                cohort,
                Changes.NONE
                        .update(person.erased())
                        .once(Letter.about("", new Recipient.Former(contact), new Words.Erased(), now))
                        .once(new Audit(now, asked.who(), "person-erased", id.value(), asked.why())));
        return new Noted.Done();
    }
}
