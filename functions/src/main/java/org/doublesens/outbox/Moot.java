package org.doublesens.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.SessionFacts;
import org.doublesens.program.Survey;
import org.doublesens.program.Words;
import org.jspecify.annotations.Nullable;

/// Tells whether a letter that had to wait still has something to say: nobody is reminded of what they did meanwhile.
final class Moot {
    /// What was written just now needs no second look.
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ProgramStore store;
    private final CohortId cohort;

    Moot(ProgramStore store, CohortId cohort) {
        this.store = store;
        this.cohort = cohort;
    }

    boolean is(Letter letter, @Nullable Participant reader, Instant now) {
        if (letter.written().plus(FRESH).isAfter(now)) {
            return false;
        }
        if (reader == null) {
            return isDone(letter.words());
        }
        return !staysUntold(letter) && isDone(letter.words(), reader, now);
    }

    /// The organiser had it written once more and sees what becomes of it:
    /// were it held back, that would tell who has pledged or answered.
    private static boolean staysUntold(Letter letter) {
        return switch (letter.words()) {
            case Words.AwarenessCharter _, Words.SurveyAsked _ -> letter.id().startsWith(letter.kind() + "#again-");
            default -> false;
        };
    }

    /// What the organiser is asked for.
    private boolean isDone(Words words) {
        return switch (words) {
            case Words.ReviewAsked _, Words.ReviewReminder _ ->
                find(MatchingRun.class, MatchingRun.FIRST)
                        .filter(run -> run.approved() != null)
                        .isPresent();
            case Words.DigestToApprove _, Words.ApprovalReminder _ ->
                find(Digest.class, Digest.ID)
                        .filter(digest -> digest.state() != Digest.State.DRAFT)
                        .isPresent();
            default -> false;
        };
    }

    private boolean isDone(Words words, Participant reader, Instant now) {
        return switch (words) {
            case Words.SkillsInvitation _, Words.SkillsReminder _, Words.SkillsClosed _ -> reader.intake() != null;
            case Words.AwarenessCharter _, Words.PledgeReminder _, Words.PledgeClosed _ -> reader.pledged() != null;
            case Words.NotMatched _ -> reader.standing() != Standing.WAITING;
            case Words.YourPair it -> isOver(it.pair());
            case Words.PairReplanned it -> isOver(it.pair());
            case Words.RoleSwapped it -> isOver(it.pair());
            case Words.SessionInvitation(var session) -> isAnother(session);
            case Words.SessionTomorrow(var session) -> isAnother(session);
            case Words.PulseAsked it -> isAnswered(it.session(), reader);
            case Words.PulseReminder it -> isAnswered(it.session(), reader) || isAskedNow(it.session(), reader);
            case Words.PauseEnded _ -> reader.isPausedAt(now);
            case Words.KeynoteCall _ -> hasSubject(reader);
            case Words.KeynoteInvitation it -> isOff(it);
            case Words.SurveyAsked _, Words.SurveyReminder _ -> survey(reader).isPresent();
            case Words.MidpointAsked _ -> find(Midpoint.class, reader.id()).isPresent();
            case Words.Echo _ ->
                survey(reader).filter(said -> said.stillUsing() != null).isPresent();
            default -> false;
        };
    }

    private boolean isOver(PairId pair) {
        return find(Pair.class, pair.value())
                .filter(kept -> kept.state() == Pair.State.MEETING)
                .isEmpty();
    }

    /// Moved, cancelled or over since the letter was written; a later letter says so.
    private boolean isAnother(SessionFacts said) {
        return find(Session.class, said.session())
                .filter(kept -> kept.state() == Session.State.PLANNED && kept.sequence() == said.sequence())
                .isEmpty();
    }

    private boolean isAnswered(SessionFacts session, Participant reader) {
        return find(Pulse.class, Pulse.idOf(session.session(), reader.participantId()))
                .isPresent();
    }

    /// The question itself waits for the same hour.
    private boolean isAskedNow(SessionFacts session, Participant reader) {
        return find(Letter.class, "pulse-asked#" + session.session() + "#" + reader.id())
                .filter(asked -> asked.state() == Letter.State.PENDING)
                .isPresent();
    }

    private static boolean hasSubject(Participant reader) {
        var intake = reader.intake();
        return intake != null && !intake.texts().keynote().isBlank();
    }

    private boolean isOff(Words.KeynoteInvitation talk) {
        return find(Keynote.class, talk.speaker().value())
                .filter(kept -> kept.starts().equals(talk.starts()))
                .isEmpty();
    }

    private Optional<Survey> survey(Participant reader) {
        return find(Survey.class, reader.id());
    }

    private <E extends Entry> Optional<E> find(Class<E> kind, String id) {
        return store.find(cohort, kind, id);
    }
}
