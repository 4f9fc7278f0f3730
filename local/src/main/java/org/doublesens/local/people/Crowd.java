package org.doublesens.local.people;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.services.ses.Mailbox;
import org.doublesens.local.time.Timeline;

/// Everybody who gets mail: each reads theirs after a while and does what it asks.
public final class Crowd {
    private final Timeline timeline;
    private final Workers workers;
    private final Browser browser = new Browser();
    private final Diary diary = new Diary();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Temperament> temperaments;
    private final long seed;

    /// @param temperaments of those who are not as most are, by address
    public Crowd(Timeline timeline, Workers workers, Map<String, Temperament> temperaments, long seed) {
        this.timeline = timeline;
        this.workers = workers;
        this.temperaments = new ConcurrentHashMap<>();
        temperaments.forEach((address, temperament) -> this.temperaments.put(lower(address), temperament));
        this.seed = seed;
    }

    public void live(Mailbox mailbox) {
        mailbox.subscribe(this::receive);
    }

    public Diary diary() {
        return diary;
    }

    private void receive(Mail mail) {
        mail.recipients().forEach(address -> {
            var person = people.computeIfAbsent(lower(address), this::meet);
            timeline.after(person.pause(), () -> workers.work(() -> person.read(mail.open(), timeline.instant())));
        });
    }

    private Person meet(String address) {
        var usual = Temperament.usual(new Random(seed + address.hashCode()));
        return new Person(address, temperaments.getOrDefault(address, usual), browser, diary, seed);
    }

    private static String lower(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
