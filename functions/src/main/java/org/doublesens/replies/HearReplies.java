package org.doublesens.replies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.doublesens.incoming.Incoming;
import org.doublesens.incoming.Incoming.Nature;
import org.doublesens.incoming.IncomingReader;
import org.doublesens.incoming.Said;
import org.doublesens.incoming.Understanding;
import org.doublesens.lambda.Services;
import org.doublesens.link.LinkSigner;
import org.doublesens.privacy.StopDigest;
import org.doublesens.program.Cohort;
import org.doublesens.program.Correspondence;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Inbox;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Puzzle;
import org.doublesens.program.Question;
import org.doublesens.program.Recipient;

/// Hears what people answer by plain reply, and does it once.
///
/// The address a reply goes to proves which letter it answers; the letter says who may answer it and what was asked.
/// Machines, bounces, strangers and forgeries change nothing.
final class HearReplies {
    private static final String LOCAL_PART = "reply+";
    private static final int LONGEST_MARK = 64;

    private final ProgramStore store;
    private final Idempotency idempotency;
    private final Inbox inbox;
    private final InstantSource clock;
    private final LinkSigner signer;
    private final Answers answers;
    private final Replying replying;
    private final CalendarReplying calendars;

    /// A mail of ours that is answered.
    ///
    /// @param letters those in it, the one it is named after first
    private record Answered(Cohort cohort, List<Letter> letters) {
        Letter letter() {
            return letters.getFirst();
        }

        List<Question> questions() {
            return letters.stream().map(letter -> Question.of(letter.words())).toList();
        }

        Recipient recipient() {
            return letter().recipient();
        }

        Question question() {
            return questions().getFirst();
        }
    }

    HearReplies(Services services) {
        this.store = services.store();
        this.idempotency = services.idempotency();
        this.inbox = services.inbox();
        this.clock = services.clock();
        this.signer = new LinkSigner(services.keys());
        this.answers = new Answers(store, clock);
        this.replying = new Replying(services, answers);
        this.calendars = new CalendarReplying(services);
    }

    /// Reads a mail that arrived, does what it says and throws it away.
    Hearing hear(Arrival arrival) {
        var raw = inbox.open(arrival.key(), IncomingReader.MOST);
        if (raw.isEmpty()) {
            return Hearing.GONE;
        }
        var hearing = hear(arrival, IncomingReader.read(raw.get()));
        inbox.discard(arrival.key());
        return hearing;
    }

    private Hearing hear(Arrival arrival, Incoming mail) {
        var trust = Trust.of(arrival, mail);
        if (trust == Trust.FORGED || mail.nature() == Nature.BOUNCE || mail.nature() == Nature.BROKEN) {
            return Hearing.IGNORED;
        }
        var answer = mail.answer();
        if (answer != null) {
            // Calendars answer by machine, and what they answer only brings a letter to the person's own mailbox.
            return once(name(mail, answer.uid() + answer), () -> calendars.act(mail, answer));
        }
        if (mail.nature() == Nature.MACHINE) {
            return Hearing.IGNORED;
        }
        return answered(arrival)
                .map(letter -> once(
                        name(mail, letter.cohort().id() + letter.letter().id()),
                        () -> heard(arrival, mail, trust, letter)))
                .orElseGet(() -> toNobody(mail, trust));
    }

    private Hearing heard(Arrival arrival, Incoming mail, Trust trust, Answered answered) {
        var mailbox = new Mailbox(store).of(answered.cohort(), answered.recipient());
        if (mailbox.isEmpty()) {
            return Hearing.IGNORED;
        }
        if (trust != Trust.PROVEN || !Mailbox.isSame(mailbox.get(), mail.from())) {
            return puzzled(answered, Puzzle.SENDER);
        }
        return switch (answered.recipient()) {
            case Recipient.Person(var id) ->
                store.find(answered.cohort().cohortId(), Participant.class, id.value())
                        .map(person -> replying.act(reply(arrival, mail, answered, person)))
                        .orElse(Hearing.IGNORED);
            case Recipient.Reader reader -> byReader(mail, answered, reader);
            case Recipient.Organiser _ -> byOrganiser(mail, answered);
            case Recipient.Former _ -> Hearing.IGNORED;
        };
    }

    private Reply reply(Arrival arrival, Incoming mail, Answered answered, Participant person) {
        return new Reply(
                        answered.cohort(),
                        person,
                        answered.question(),
                        mail.ownWords(),
                        new Correspondence(mail.subject(), mail.references()),
                        name(mail, answered.letter().id()).substring(0, 16),
                        arrival.at())
                .toOneOf(answered.questions());
    }

    /// Who only reads the digest can stop it.
    private Hearing byReader(Incoming mail, Answered answered, Recipient.Reader reader) {
        return switch (said(mail, answered)) {
            case Said.Stop() ->
                new StopDigest(store).stop(answered.cohort().cohortId(), reader.key()) instanceof Noted.Done
                        ? Hearing.ACTED
                        : Hearing.NOTHING_ASKED;
            case Said.Thanks(), Said.Nothing(), Said.Yes() -> Hearing.NOTHING_ASKED;
            default -> puzzled(answered, Puzzle.WORDS);
        };
    }

    /// The organiser decides on a page, where it can be seen what is decided.
    private Hearing byOrganiser(Incoming mail, Answered answered) {
        return switch (said(mail, answered)) {
            case Said.Thanks() -> Hearing.NOTHING_ASKED;
            case Said.Nothing() -> puzzled(answered, Puzzle.UNREADABLE);
            default -> puzzled(answered, Puzzle.WORDS);
        };
    }

    private Said said(Incoming mail, Answered answered) {
        var today = answered.cohort().dayAt(clock.instant());
        return new Understanding(answered.question().about(), Language.FR, today).understand(mail.ownWords());
    }

    private Hearing puzzled(Answered answered, Puzzle puzzle) {
        return answers.puzzled(
                answered.cohort().cohortId(), answered.recipient(), zone(answered), answered.question(), puzzle);
    }

    private ZoneId zone(Answered answered) {
        return answered.recipient() instanceof Recipient.Person(var id)
                ? store.find(answered.cohort().cohortId(), Participant.class, id.value())
                        .map(Participant::zone)
                        .orElse(answered.cohort().zone())
                : answered.cohort().zone();
    }

    /// Somebody we know wrote to an address that is no letter's: they learn how to reach us.
    private Hearing toNobody(Incoming mail, Trust trust) {
        if (trust != Trust.PROVEN) {
            return Hearing.IGNORED;
        }
        return store.byAddress(mail.from()).stream()
                .flatMap(found -> store
                        .find(found.cohort(), Participant.class, found.person().value())
                        .filter(person -> person.isActive()
                                && store.cohort(found.cohort()).phase().isRunning())
                        .map(person -> answers.puzzled(
                                found.cohort(),
                                new Recipient.Person(found.person()),
                                person.zone(),
                                Question.NONE,
                                Puzzle.WORDS))
                        .stream())
                .findFirst()
                .orElse(Hearing.IGNORED);
    }

    private Optional<Answered> answered(Arrival arrival) {
        return marks(arrival.recipients()).stream()
                .flatMap(mark -> answered(mark).stream())
                .findFirst();
    }

    private Optional<Answered> answered(String mark) {
        var found = store.byMark(mark);
        return found.stream()
                .filter(marked -> signer.isMarkOf(mark, marked.cohort(), marked.letter()))
                .findFirst()
                .map(first -> new Answered(store.cohort(first.cohort()), letters(first, found)))
                .filter(answered -> !answered.letters().isEmpty());
    }

    private List<Letter> letters(ProgramStore.Marked first, List<ProgramStore.Marked> found) {
        return Stream.concat(Stream.of(first), found.stream().filter(other -> !other.equals(first)))
                .filter(marked -> marked.cohort().equals(first.cohort()))
                .flatMap(marked -> store.find(marked.cohort(), Letter.class, marked.letter()).stream())
                .toList();
    }

    private static List<String> marks(List<String> recipients) {
        return recipients.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> address.startsWith(LOCAL_PART) && address.indexOf('@') < LONGEST_MARK + 1)
                .filter(address -> address.indexOf('@') > LOCAL_PART.length())
                .map(address -> address.substring(LOCAL_PART.length(), address.indexOf('@')))
                .toList();
    }

    /// The same words in the same mail are heard once, however often they arrive.
    private Hearing once(String name, Supplier<Hearing> act) {
        var key = "reply-" + name;
        return switch (idempotency.claim(key, name, clock.instant())) {
            case Idempotency.Claim.Yours() -> first(key, name, act);
            case Idempotency.Claim.Answered _, Idempotency.Claim.Taken() -> Hearing.HEARD_BEFORE;
            case Idempotency.Claim.InFlight() -> throw new StillAtWork(name);
        };
    }

    private Hearing first(String key, String name, Supplier<Hearing> act) {
        try {
            var hearing = act.get();
            idempotency.keep(key, name, new Idempotency.Answer(200, Map.of(), hearing.name()), clock.instant());
            return hearing;
        } catch (RuntimeException broken) {
            idempotency.release(key, name);
            throw broken;
        }
    }

    private static String name(Incoming mail, String about) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(about, mail.from(), mail.messageId(), mail.ownWords())) {
                digest.update((part.length() + ":" + part).getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 20);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
