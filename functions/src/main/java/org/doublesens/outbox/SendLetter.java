package org.doublesens.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
import org.doublesens.program.Conflict;
import org.doublesens.program.Courier;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Letter.State;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
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
        if (reader.isEmpty() || Standstill.silences(cohort, letter) || isMoot(cohort, letter, reader.get(), now)) {
            save(cohort, letter.ended(State.SUPPRESSED));
            return;
        }
        if (Standstill.holds(cohort, letter)) {
            hold(cohort, letter, now);
            return;
        }
        var mailbag = mailbag(cohort, letter);
        // Who tries a letter waits for it, and it is no news of the program.
        var departure = letter.isTrial()
                ? new Departure.Leave()
                : postmaster.decide(letter.words(), reader.get(), mailbag, now);
        switch (departure) {
            case Departure.Leave() ->
                leave(cohort, parcel(cohort, letter, reader.get(), mailbag, now), reader.get(), mailbag, now);
            case Departure.WaitUntil(var hour) -> defer(cohort, letter, mailbag, hour);
            case Departure.Suppress() -> save(cohort, letter.ended(State.SUPPRESSED));
        }
    }

    private boolean isMoot(Cohort cohort, Letter letter, Reader reader, Instant now) {
        return new Moot(store, cohort.cohortId()).is(letter, reader.participant(), now);
    }

    private Mailbag mailbag(Cohort cohort, Letter letter) {
        var key = letter.recipient().key();
        return store.find(cohort.cohortId(), Mailbag.class, key).orElseGet(() -> Mailbag.empty(key));
    }

    /// Whatever waited for the same hour goes along, so that one mail is one of the two a week.
    private Parcel parcel(Cohort cohort, Letter letter, Reader reader, Mailbag mailbag, Instant now) {
        if (!Pacing.of(letter.words()).isShared()) {
            return Parcel.of(letter, List.of());
        }
        var others = new ArrayList<Letter>();
        for (var other : waiting(cohort, letter, mailbag, now)) {
            if (isMoot(cohort, other, reader, now)) {
                save(cohort, other.ended(State.SUPPRESSED));
            } else if (postmaster.decide(other.words(), reader, mailbag, now) instanceof Departure.Leave) {
                others.add(other);
            }
        }
        return Parcel.of(letter, others);
    }

    private List<Letter> waiting(Cohort cohort, Letter letter, Mailbag mailbag, Instant now) {
        return store.findAll(cohort.cohortId(), Letter.class, mailbag.waiting()).stream()
                .filter(other -> other.state() == State.PENDING && !other.id().equals(letter.id()))
                .filter(other -> other.notBefore() == null || !other.notBefore().isAfter(now))
                .filter(other -> Pacing.of(other.words()).isShared())
                .toList();
    }

    private void leave(Cohort cohort, Parcel parcel, Reader reader, Mailbag mailbag, Instant now) {
        var recipient = parcel.first().recipient();
        var links = new Links(signer, settings.site(), cohort.cohortId(), recipient.holder(cohort), now);
        var claimed = claim(cohort, parcel, reader, mailbag, links, now);
        var first = new Sending(cohort, reader, claimed.first(), links, now, digest(cohort, claimed.first()));
        switch (courier.send(letters.compose(first, claimed.others()))) {
            case Courier.Outcome.Accepted(var messageId) -> settle(cohort, claimed, messageId);
            case Courier.Outcome.Refused(var why) -> refuse(cohort, claimed, reader);
            case Courier.Outcome.Throttled(var why) -> {
                save(cohort, claimed.each(letter -> letter.waitingUntil(null)));
                throw new TryLater(why);
            }
        }
    }

    /// What has left is marked so whatever was rewritten meanwhile, such as
    /// a letter that speaks of somebody erased; else it would leave again.
    private void settle(Cohort cohort, Parcel claimed, String messageId) {
        try {
            save(cohort, claimed.each(letter -> letter.sentAs(messageId)));
        } catch (Conflict rewritten) {
            Patiently.decide(() -> {
                var now = store.findAll(cohort.cohortId(), Letter.class, claimed.ids()).stream()
                        .filter(letter -> letter.state() == State.SENDING)
                        .toList();
                save(cohort, new Parcel(now).each(letter -> letter.sentAs(messageId)));
                return now;
            });
        }
    }

    private Parcel claim(Cohort cohort, Parcel parcel, Reader reader, Mailbag mailbag, Links links, Instant now) {
        // One mail has one address for its reply, whatever letters are in it.
        var mark = mark(links, parcel.first());
        UnaryOperator<Letter> claiming = letter -> letter.sendingUntil(now.plus(LEASE), mark);
        var changes = parcel.each(claiming);
        if (Pacing.of(parcel.first().words()).haste() == Haste.BUDGETED) {
            var today = now.atZone(reader.zone()).toLocalDate();
            changes = changes.update(mailbag.sent(today, parcel.ids()));
        }
        save(cohort, changes);
        return parcel.saved(claiming);
    }

    private String mark(Links links, Letter letter) {
        return settings.replyDomain().isEmpty() ? "" : links.mark(letter.id());
    }

    private void refuse(Cohort cohort, Parcel parcel, Reader reader) {
        var changes = parcel.each(letter -> letter.ended(State.FAILED));
        var person = reader.participant();
        if (person != null) {
            var words = new Words.AddressUnreachable(
                    person.participantId(), person.profile().fullName());
            changes = changes.update(person.outOfReach()).once(Letter.toOrganiser(person.id(), words, clock.instant()));
        }
        save(cohort, changes);
    }

    private void defer(Cohort cohort, Letter letter, Mailbag mailbag, Instant hour) {
        var changes = Changes.NONE
                .update(letter.waitingUntil(hour))
                .once(new Appointment(hour, Appointment.Act.SEND_LETTER, letter.id()));
        if (Pacing.of(letter.words()).haste() == Haste.BUDGETED) {
            changes = changes.update(mailbag.holding(letter.id()));
        }
        for (var gate : store.all(cohort.cohortId(), Gate.class)) {
            if (gate.sleepsBeyond(hour)) {
                changes = changes.wake(gate.name());
            }
        }
        save(cohort, changes);
    }

    /// Due at once, and done when the cohort goes on: a cohort that is paused keeps no appointment. To hold a
    /// letter is to rewrite it, and the stream tells of that too: one that has its hour is held already.
    private void hold(Cohort cohort, Letter letter, Instant now) {
        if (letter.notBefore() != null) {
            return;
        }
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
        save(cohort, Changes.NONE.update(letter));
    }

    private void save(Cohort cohort, Changes changes) {
        store.save(cohort.cohortId(), changes);
    }
}
