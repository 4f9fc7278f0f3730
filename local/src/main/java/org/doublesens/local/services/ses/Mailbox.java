package org.doublesens.local.services.ses;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Every mail that was sent, in the order it was sent, and the people who wait for theirs.
public final class Mailbox {
    private final List<Mail> mails = new ArrayList<>();
    private final Map<String, Mail> byId = new ConcurrentHashMap<>();
    private final List<Consumer<Mail>> readers = new CopyOnWriteArrayList<>();
    private final UnaryOperator<Mail> storing;

    private Mailbox(UnaryOperator<Mail> storing) {
        this.storing = storing;
    }

    public static Mailbox inMemory() {
        return new Mailbox(mail -> mail);
    }

    /// With the mails that lie in the folder already.
    public static Mailbox in(MailFolder folder) {
        var mailbox = new Mailbox(folder::keep);
        folder.past().forEach(mailbox::put);
        return mailbox;
    }

    /// Tells the reader of every mail from now on; it is called on the thread that sends.
    public void subscribe(Consumer<Mail> reader) {
        readers.add(reader);
    }

    public synchronized List<Mail> all() {
        return List.copyOf(mails);
    }

    public synchronized int size() {
        return mails.size();
    }

    public List<Mail> of(String address) {
        return all().stream()
                .filter(mail -> mail.recipients().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    /// Those whose sender, recipients or subject hold all of these words.
    public List<Mail> search(String words) {
        var wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return all().stream().filter(mail -> holds(mail, wanted)).toList();
    }

    public Optional<Mail> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void receive(Mail arriving) {
        var mail = store(arriving);
        readers.forEach(reader -> reader.accept(mail));
    }

    private synchronized Mail store(Mail arriving) {
        var mail = storing.apply(arriving);
        put(mail);
        return mail;
    }

    private synchronized void put(Mail mail) {
        mails.add(mail);
        byId.put(mail.id(), mail);
    }

    private static boolean holds(Mail mail, String[] words) {
        var text = (mail.from() + " " + mail.recipients() + " " + mail.subject()).toLowerCase(Locale.ROOT);
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
