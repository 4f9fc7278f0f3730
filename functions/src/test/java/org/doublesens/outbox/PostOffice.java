package org.doublesens.outbox;

import static org.doublesens.program.Somebody.SPRING;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.lambda.Settings;
import org.doublesens.link.KeyRing;
import org.doublesens.link.LinkKey;
import org.doublesens.link.LinkSigner;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Courier;
import org.doublesens.program.Entry;
import org.doublesens.program.Letter;
import org.doublesens.program.Mailbag;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Somebody;

/// A post office on a clock that the test pushes: letters are handed in, and leave when the postmaster lets them.
final class PostOffice implements InstantSource, Courier, KeyRing {
    private static final LinkKey KEY = new LinkKey("k1", new byte[32]);

    final MemoryStore store = new MemoryStore();
    final List<Courier.Mail> sent = new ArrayList<>();
    private Courier.Outcome answer = new Courier.Outcome.Accepted("message");
    private UnaryOperator<Letter> meanwhile = UnaryOperator.identity();
    private Instant now;

    PostOffice(String opens) {
        now = Instant.parse(opens);
        keep(Somebody.cohort());
    }

    void keep(Entry entry) {
        store.save(SPRING, Changes.NONE.put(entry));
    }

    void answers(Courier.Outcome outcome) {
        answer = outcome;
    }

    /// Hands a letter in at the current hour.
    Letter handIn(Letter letter) {
        store.save(SPRING, Changes.NONE.once(letter));
        look(letter.id());
        return again(letter);
    }

    /// Lives until then; every letter that was put off is looked at when its hour has come.
    void liveUntil(String instant) {
        now = Instant.parse(instant);
        for (var due : store.due(SPRING, now, 100)) {
            store.save(SPRING, new SendDeferred(store).keep(cohort(), due).remove(due));
            look(due.subject());
        }
    }

    Letter again(Letter letter) {
        return store.find(SPRING, Letter.class, letter.id()).orElseThrow();
    }

    Mailbag mailbag(String person) {
        return store.find(SPRING, Mailbag.class, person).orElseGet(() -> Mailbag.empty(person));
    }

    List<String> subjects() {
        return sent.stream().map(PostOffice::subject).toList();
    }

    static String subject(Courier.Mail mail) {
        try {
            return message(mail).getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static MimeMessage message(Courier.Mail mail) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.mime()));
    }

    private void look(String letter) {
        var settings = new Settings(URI.create("https://example.org"), "bonjour@example.org", "reply.example.org", "");
        new SendLetter(store, this, this, new LinkSigner(this), settings, new FrenchWorkingDays()).send(SPRING, letter);
    }

    private Cohort cohort() {
        return store.cohort(SPRING);
    }

    /// Somebody rewrites every letter that is leaving, before it is marked as sent.
    void onceWhileSending(UnaryOperator<Letter> rewriting) {
        meanwhile = rewriting;
    }

    @Override
    public Courier.Outcome send(Courier.Mail mail) {
        for (var letter : store.all(SPRING, Letter.class)) {
            if (letter.state() == Letter.State.SENDING && meanwhile.apply(letter) != letter) {
                store.save(SPRING, Changes.NONE.update(meanwhile.apply(letter)));
            }
        }
        if (answer instanceof Courier.Outcome.Accepted) {
            sent.add(mail);
        }
        return answer;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public LinkKey current() {
        return KEY;
    }

    @Override
    public Optional<LinkKey> byId(String id) {
        return id.equals("k1") ? Optional.of(KEY) : Optional.empty();
    }
}
