package org.doublesens.exchanges;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doublesens.program.Cohort;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Session;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Words;

/// Writes what a session's people must know of it, each in their own view.
final class SessionLetters {
    private final Cohort cohort;
    private final PairFile file;
    private final Session session;
    private final Instant now;

    SessionLetters(Cohort cohort, PairFile file, Session session, Instant now) {
        this.cohort = cohort;
        this.file = file;
        this.session = session;
        this.now = now;
    }

    List<Letter> invitations() {
        return toEach(session.id(), Words.SessionInvitation::new);
    }

    /// Each move has its own letter, told apart by the SEQUENCE.
    List<Letter> moved() {
        return toEach(session.id() + "#" + session.sequence(), Words.SessionMoved::new);
    }

    List<Letter> cancelled(List<Instant> instead) {
        return toEach(session.id() + "#" + session.sequence(), facts -> new Words.SessionCancelled(facts, instead));
    }

    Letter tomorrow(Participant reader) {
        return to(reader, session.id() + "#" + session.sequence(), Words.SessionTomorrow::new);
    }

    /// The day's agenda once more, because the learner said what the session shall bring.
    Letter tomorrowWithAim(Participant reader) {
        return to(reader, session.id() + "#" + session.version(), Words.SessionTomorrow::new);
    }

    List<Letter> pulses() {
        return toEach(session.id(), facts -> new Words.PulseAsked(facts, file.isFirst(session)));
    }

    Letter pulseReminder(Participant reader) {
        return to(reader, session.id(), facts -> new Words.PulseReminder(facts, file.isFirst(session)));
    }

    SessionFacts factsFor(Participant reader) {
        var partners = file.partnersOf(reader);
        var leaders = file.leaders(session.posture());
        return new SessionFacts(
                session.id(),
                file.pair().pairId(),
                session.round(),
                session.number(),
                session.starts(),
                session.minutes(),
                cohort.format(),
                leaders.contains(reader),
                names(leaders, reader.language()),
                file.partnerNames(reader),
                partners.stream().map(partner -> partner.profile().email()).toList(),
                session.topic(),
                session.inReturn(),
                session.aim(),
                videoLink(leaders),
                session.sequence());
    }

    private List<Letter> toEach(String meaning, Function<SessionFacts, Words> words) {
        return file.people().stream().map(reader -> to(reader, meaning, words)).toList();
    }

    private Letter to(Participant reader, String meaning, Function<SessionFacts, Words> words) {
        return Letter.to(reader.participantId(), meaning, words.apply(factsFor(reader)), now);
    }

    private static String names(List<Participant> people, Language language) {
        var and = switch (language) {
            case FR -> " et ";
            case EN -> " and ";
        };
        return people.stream().map(person -> person.profile().fullName()).collect(joining(and));
    }

    /// The leader's room where there is one, else that of somebody in the pair.
    private String videoLink(List<Participant> leaders) {
        return Stream.concat(leaders.stream(), file.people().stream())
                .map(SessionLetters::videoLinkOf)
                .filter(link -> !link.isBlank())
                .findFirst()
                .orElse("");
    }

    private static String videoLinkOf(Participant person) {
        var intake = person.intake();
        return intake == null ? "" : intake.texts().videoLink();
    }
}
