package org.doublesens.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.lambda.Settings;
import org.doublesens.link.LinkSigner;
import org.doublesens.link.Links;
import org.doublesens.mail.Letters;
import org.doublesens.mail.Pacing;
import org.doublesens.mail.Pacing.Haste;
import org.doublesens.mail.Reader;
import org.doublesens.mail.Sending;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Courier;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Letter.State;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Versions;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Lets one letter leave: claimed, sent once, marked.
///
/// The mail service has no idempotency of its own. A sender that died between send and mark leaves a lease that runs
/// out; each letter's [Pacing] says whether it is then sent again or marked UNKNOWN.
public final class SendLetter {
    /// Longer than the function may run.
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final ProgramStore store;
    private final Courier courier;
    private final InstantSource clock;
    private final LinkSigner signer;
    private final Settings settings;
    private final Letters letters;
    private final Postmaster postmaster;

    public SendLetter(
            ProgramStore store,
            Courier courier,
            InstantSource clock,
            LinkSigner signer,
            Settings settings,
            WorkingDays days) {
        this.store = store;
        this.courier = courier;
        this.clock = clock;
        this.signer = signer;
        this.settings = settings;
        this.letters = new Letters(settings.from(), settings.replyDomain());
        this.postmaster = new Postmaster(days);
    }

    /// Does what the letter's state asks for; a letter that left already is left alone.
    ///
    /// @throws TryLater if the mail service is too busy, or another sender holds the letter
    public void send(CohortId cohort, String letterId) {
        Patiently.decide(() -> {
            var letter = store.find(cohort, Letter.class, letterId);
            letter.ifPresent(it -> look(store.cohort(cohort), it));
            return letter;
        });
    }

    private void look(Cohort cohort, Letter letter) {
        switch (letter.state()) {
            case PENDING -> consider(cohort, letter);
            case SENDING -> settleDoubt(cohort, letter);
            case SENT, FAILED, SUPPRESSED, UNKNOWN -> {}
        }
    }

    private void settleDoubt(Cohort cohort, Letter letter) {
        var lease = letter.lease();
        if (lease != null && lease.isAfter(clock.instant())) {
            throw new TryLater("another sender holds " + letter.id());
        }
        switch (Pacing.of(letter.words()).inDoubt()) {
            case RESEND -> consider(cohort, letter);
            case MARK_UNKNOWN -> save(cohort, letter.ended(State.UNKNOWN));
        }
    }

    private void consider(Cohort cohort, Letter letter) {
        var now = clock.instant();
        if (letter.notBefore() != null && letter.notBefore().isAfter(now)) {
            return;
        }
        var reader = new Readers(store).find(cohort, letter.recipient());
        if (reader.isEmpty() || Standstill.silences(cohort, letter)) {
            save(cohort, letter.ended(State.SUPPRESSED));
            return;
        }
        if (Standstill.holds(cohort, letter)) {
            hold(cohort, letter, now);
            return;
        }
        var mailbag = mailbag(cohort, letter);
        switch (postmaster.decide(letter.words(), reader.get(), mailbag, now)) {
            case Departure.Leave() -> leave(cohort, letter, reader.get(), mailbag, now);
            case Departure.WaitUntil(var hour) -> defer(cohort, letter, hour);
            case Departure.Suppress() -> save(cohort, letter.ended(State.SUPPRESSED));
        }
    }

    private Mailbag mailbag(Cohort cohort, Letter letter) {
        var key = letter.recipient().key();
        return store.find(cohort.cohortId(), Mailbag.class, key).orElseGet(() -> new Mailbag(key, 0, List.of()));
    }

    private void leave(Cohort cohort, Letter letter, Reader reader, Mailbag mailbag, Instant now) {
        var links = new Links(
                signer, settings.site(), cohort.cohortId(), letter.recipient().key(), now);
        var claimed = claim(cohort, letter.sendingUntil(now.plus(LEASE), mark(links, letter)), reader, mailbag, now);
        var mail = letters.compose(new Sending(cohort, reader, claimed, links, now, digest(cohort, letter)));
        switch (courier.send(mail)) {
            case Courier.Outcome.Accepted(var messageId) -> save(cohort, claimed.sentAs(messageId));
            case Courier.Outcome.Refused(var why) -> refuse(cohort, claimed, reader);
            case Courier.Outcome.Throttled(var why) -> {
                save(cohort, claimed.waitingUntil(null));
                throw new TryLater(why);
            }
        }
    }

    private String mark(Links links, Letter letter) {
        return settings.replyDomain().isEmpty() ? "" : links.mark(letter.id());
    }

    private Letter claim(Cohort cohort, Letter claimed, Reader reader, Mailbag mailbag, Instant now) {
        var changes = Changes.NONE.update(claimed);
        if (Pacing.of(claimed.words()).haste() == Haste.BUDGETED) {
            changes = changes.update(mailbag.with(now.atZone(reader.zone()).toLocalDate()));
        }
        store.save(cohort.cohortId(), changes);
        return (Letter) Versions.at(claimed, claimed.version() + 1);
    }

    private void refuse(Cohort cohort, Letter letter, Reader reader) {
        var changes = Changes.NONE.update(letter.ended(State.FAILED));
        var person = reader.participant();
        if (person != null) {
            var words = new Words.AddressUnreachable(person.participantId());
            changes = changes.update(person.outOfReach()).once(Letter.toOrganiser(person.id(), words, clock.instant()));
        }
        store.save(cohort.cohortId(), changes);
    }

    private void defer(Cohort cohort, Letter letter, Instant hour) {
        var changes = Changes.NONE
                .update(letter.waitingUntil(hour))
                .once(new Appointment(hour, Appointment.Act.SEND_LETTER, letter.id()));
        for (var gate : store.all(cohort.cohortId(), Gate.class)) {
            if (gate.sleepsBeyond(hour)) {
                changes = changes.wake(gate.name());
            }
        }
        store.save(cohort.cohortId(), changes);
    }

    /// Due at once, and done when the cohort goes on: a cohort that is paused keeps no appointment.
    private void hold(Cohort cohort, Letter letter, Instant now) {
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(letter.waitingUntil(now))
                        .once(new Appointment(now, Appointment.Act.SEND_LETTER, letter.id())));
    }

    private @Nullable Digest digest(Cohort cohort, Letter letter) {
        return letter.words() instanceof Words.DigestShared
                ? store.find(cohort.cohortId(), Digest.class, Digest.ID).orElse(null)
                : null;
    }

    private void save(Cohort cohort, Letter letter) {
        store.save(cohort.cohortId(), Changes.NONE.update(letter));
    }
}
