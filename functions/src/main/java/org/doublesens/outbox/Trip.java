package org.doublesens.outbox;

import java.util.List;
import java.util.stream.Stream;
import org.doublesens.lambda.Services;
import org.doublesens.link.LinkSigner;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.EntryKey;
import org.doublesens.program.Letter;
import org.doublesens.program.Mailbag;
import org.doublesens.program.OneLook;
import org.doublesens.program.Participant;
import org.doublesens.program.Recipient;

/// One trip of the postman: a handful of letters whose readers are looked up together.
final class Trip {
    private final OneLook store;
    private final SendLetter sender;

    Trip(Services services) {
        this.store = new OneLook(services.store());
        this.sender = new SendLetter(
                store,
                services.courier(),
                services.clock(),
                new LinkSigner(services.keys()),
                services.settings(),
                services.workingDays());
    }

    /// Looks up in two trips what the letters of a cohort need; what is missing is for [SendLetter] to judge.
    void gather(CohortId cohort, List<String> letterIds) {
        store.findAll(cohort, keys(Letter.class, letterIds, new EntryKey(Cohort.class, cohort.value())));
        var recipients = store.findAll(cohort, Letter.class, letterIds).stream()
                .map(Letter::recipient)
                .toList();
        store.findAll(cohort, recipients.stream().flatMap(Trip::keys).toList());
    }

    private static List<EntryKey> keys(Class<? extends Entry> kind, List<String> ids, EntryKey more) {
        return Stream.concat(ids.stream().map(id -> new EntryKey(kind, id)), Stream.of(more))
                .toList();
    }

    private static Stream<EntryKey> keys(Recipient recipient) {
        var mailbag = new EntryKey(Mailbag.class, recipient.key());
        return recipient instanceof Recipient.Person(var id)
                ? Stream.of(mailbag, new EntryKey(Participant.class, id.value()))
                : Stream.of(mailbag);
    }

    void send(CohortId cohort, String letterId) {
        sender.send(cohort, letterId);
    }
}
