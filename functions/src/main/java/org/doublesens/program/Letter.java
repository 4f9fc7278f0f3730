package org.doublesens.program;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A letter in the outbox; its id is made from its meaning, so that twice is once.
///
/// @param id        such as `pulse-asked#2027-02#ana-walter#1#ana`
/// @param notBefore the hour it waits for, absent where it may leave at once
/// @param lease     until when a sender holds it; a lease that ran out between send and mark leaves doubt
/// @param messageId what the mail service answered; empty until sent
/// @param mark      the short proof in the address its reply goes to; empty until sent, and where no replies are read
@RecordBuilder
public record Letter(
        String id,
        int version,
        Recipient recipient,
        Words words,
        State state,
        Instant written,
        @Nullable Instant notBefore,
        @Nullable Instant lease,
        int attempts,
        String messageId,
        String mark)
        implements Entry {

    /// How far it has come.
    public enum State {
        PENDING,
        SENDING,
        SENT,
        /// The mail service refused it for good.
        FAILED,
        /// Not sent, on purpose: left, paused, erased, unreachable.
        SUPPRESSED,
        /// The sender died between send and mark, and this letter is better missed than doubled.
        UNKNOWN
    }

    public Letter {
        // Letters written before replies were read have none.
        mark = Objects.requireNonNullElse(mark, "");
    }

    private static final String TRIAL = "test#";

    private static final Set<String> DISCREET = Set.of(
            "pledge-reminder",
            "pledge-closed",
            "pulse-reminder",
            "survey-reminder",
            "still-there",
            // The other one asked for a new partner, or left.
            "partner-withdrew",
            // Answers to what somebody wrote or asked for themselves.
            "slots-offered",
            "reply-noted",
            "reply-not-understood",
            "export-ready");

    /// A fresh letter about `meaning` for `recipient`; its kind and its reader complete the id.
    public static Letter about(String meaning, Recipient recipient, Words words, Instant now) {
        var kind = words.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(Locale.ROOT);
        var middle = meaning.isEmpty() ? "" : meaning + "#";
        return new Letter(
                kind + "#" + middle + recipient.key(), 0, recipient, words, State.PENDING, now, null, null, 0, "", "");
    }

    public static Letter to(ParticipantId person, String meaning, Words words, Instant now) {
        return about(meaning, new Recipient.Person(person), words, now);
    }

    public static Letter toOrganiser(String meaning, Words words, Instant now) {
        return about(meaning, new Recipient.Organiser(), words, now);
    }

    /// A trial of a letter about invented people, so that the organiser sees it in their own mailbox.
    public static Letter trial(Contact organiser, Words words, Instant now) {
        return about(TRIAL + now, new Recipient.Former(organiser), words, now);
    }

    public boolean isTrial() {
        return id.startsWith(kind() + "#" + TRIAL);
    }

    /// Who gets one is told to nobody: it goes only to those who still think, who did not answer what nobody has to
    /// answer, whose partner asked for somebody else, or who wrote to the program themselves.
    public boolean isDiscreet() {
        return DISCREET.contains(kind());
    }

    /// The kind of letter, as its id begins.
    public String kind() {
        return id.substring(0, id.indexOf('#'));
    }

    public Letter waitingUntil(@Nullable Instant hour) {
        return LetterBuilder.builder(this)
                .state(State.PENDING)
                .notBefore(hour)
                .lease(null)
                .build();
    }

    public Letter sendingUntil(Instant leaseEnd, String proof) {
        return LetterBuilder.builder(this)
                .state(State.SENDING)
                .notBefore(null)
                .lease(leaseEnd)
                .attempts(attempts + 1)
                .mark(proof)
                .build();
    }

    public Letter sentAs(String message) {
        return LetterBuilder.builder(this)
                .recipient(recipient.served())
                .state(State.SENT)
                .notBefore(null)
                .lease(null)
                .messageId(message)
                .build();
    }

    public Letter ended(State end) {
        return LetterBuilder.builder(this)
                .recipient(recipient.served())
                .state(end)
                .notBefore(null)
                .lease(null)
                .build();
    }

    /// The same letter in other words.
    public Letter saying(Words other) {
        return LetterBuilder.from(this).withWords(other);
    }

    /// The letter without the proof, for whoever may read it but shall not answer it.
    public Letter unmarked() {
        return LetterBuilder.from(this).withMark("");
    }

    Letter at(int number) {
        return LetterBuilder.from(this).withVersion(number);
    }
}
