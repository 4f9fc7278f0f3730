package org.doublesens.outbox;

import java.util.List;
import org.doublesens.lambda.Services;
import org.doublesens.link.LinkSigner;
import org.doublesens.program.CohortId;
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

    /// Looks up in three trips what the letters of a cohort need; what is missing is for [SendLetter] to judge.
    void gather(CohortId cohort, List<String> letterIds) {
        var recipients = store.findAll(cohort, Letter.class, letterIds).stream()
                .map(Letter::recipient)
                .toList();
        store.findAll(
                cohort, Mailbag.class, recipients.stream().map(Recipient::key).toList());
        store.findAll(
                cohort,
                Participant.class,
                recipients.stream()
                        .filter(Recipient.Person.class::isInstance)
                        .map(Recipient::key)
                        .toList());
    }

    void send(CohortId cohort, String letterId) {
        sender.send(cohort, letterId);
    }
}
