package org.doublesens.local.people;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// Everybody who gets mail: each reads theirs after a while and does what it asks.
public final class Crowd {
    private static final Duration LONGEST_PAUSE = Duration.ofDays(3);

    private Timeline timeline;
    private Workers workers;
    private final Browser browser = new Browser();
    private final Diary diary = new Diary();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Temperament> temperaments;
    private final Set<String> received = new HashSet<>();
    private final Set<Unread> unread = new LinkedHashSet<>();
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final long seed;
    private volatile @Nullable PostOffice office;

    /// A mail that lies there until somebody comes to it.
    private record Unread(Mail mail, Person reader, Instant at) {}

    /// @param temperaments of those who are not as most are, by address
    public Crowd(Timeline timeline, Workers workers, Map<String, Temperament> temperaments, long seed) {
        this.timeline = timeline;
        this.workers = workers;
        this.temperaments = new ConcurrentHashMap<>();
        temperaments.forEach((address, temperament) -> this.temperaments.put(lower(address), temperament));
        this.seed = seed;
    }

    /// Opens a post office, where those who like to write answer by plain reply.
    public Crowd with(PostOffice opened) {
        office = opened;
        return this;
    }

    /// Reads what arrives from now on, and what arrived lately and may not have been read.
    public void live(Mailbox mailbox) {
        mailbox.subscribe(this::receive);
        var lately = timeline.instant().minus(LONGEST_PAUSE);
        mailbox.all().stream().filter(mail -> mail.at().isAfter(lately)).forEach(this::receive);
    }

    /// Goes on in another cloud after the first has ended: people
    /// forget neither what they did nor what they have yet to read.
    public synchronized void liveOn(Timeline next, Workers hands, Mailbox mailbox) {
        timeline = next;
        workers = hands;
        unread.forEach(this::plan);
        live(mailbox);
    }

    public Diary diary() {
        return diary;
    }

    private synchronized void receive(Mail mail) {
        if (!received.add(mail.id())) {
            return;
        }
        mail.recipients().forEach(address -> {
            var person = people.computeIfAbsent(lower(address), this::meet);
            var later = new Unread(mail, person, nextLook(timeline.instant().plus(person.pause())));
            unread.add(later);
            plan(later);
        });
    }

    /// People look into their mail at the quarters of an hour: what happens at one instant happens side by side.
    private static Instant nextLook(Instant at) {
        return Instant.ofEpochSecond(Math.ceilDiv(at.getEpochSecond(), QUARTER) * QUARTER);
    }

    private void plan(Unread later) {
        timeline.at(later.at(), () -> workers.work(() -> read(later)));
    }

    private void read(Unread now) {
        if (finish(now)) {
            now.reader().read(now.mail(), now.at());
        }
    }

    private synchronized boolean finish(Unread one) {
        return unread.remove(one);
    }

    private Person meet(String address) {
        var usual = Temperament.usual(new Random(seed + address.hashCode()));
        return new Person(address, temperaments.getOrDefault(address, usual), browser, office, diary, seed);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
