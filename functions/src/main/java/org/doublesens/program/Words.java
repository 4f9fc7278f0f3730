package org.doublesens.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each letter has to say, one record a letter; the mail room finds the sentences in the reader's language.
///
/// Who reads, the cohort and the links are known when the letter leaves, so they are not repeated here.
public sealed interface Words {

    // Intake

    record SkillsInvitation(LocalDate closes) implements Words {}

    record SkillsReminder(LocalDate closes, boolean lastDay) implements Words {}

    record SkillsThanks() implements Words {}

    /// To those who did not answer: the stage is over, a late answer is still welcome.
    record SkillsClosed() implements Words {}

    // Awareness; the reader's side chooses the wording, the hesitation one more paragraph

    record AwarenessWhy(Intake.@Nullable Hesitation hesitation) implements Words {}

    record AwarenessRole() implements Words {}

    record AwarenessCharter(LocalDate closes) implements Words {}

    record PledgeReminder(LocalDate closes) implements Words {}

    /// To those who did not pledge: not in this matching, a late pledge joins those waiting.
    record PledgeClosed() implements Words {}

    // Matching

    record ReviewAsked(int pairs, int waiting, LocalDate closes) implements Words {}

    record ReviewReminder(LocalDate closes) implements Words {}

    /// The wait is over and nobody approved.
    record ReviewOverdue(boolean published) implements Words {}

    /// @param youShow  what the reader can show
    /// @param theyShow what the partners can show
    /// @param situations what the partners would use it for, in their words
    record YourPair(
            PairId pair,
            List<String> partners,
            List<Showing> youShow,
            List<Showing> theyShow,
            boolean youLeadFirst,
            List<String> situations,
            List<String> offLimits)
            implements Words {
        public YourPair {
            partners = List.copyOf(partners);
            youShow = List.copyOf(youShow);
            theyShow = List.copyOf(theyShow);
            situations = List.copyOf(situations);
            offLimits = List.copyOf(offLimits);
        }
    }

    /// @param wayOut the least change that would free the reader
    record NotMatched(Blocked blocked, WayOut wayOut) implements Words {}

    record PartnerWithdrew(String partner) implements Words {}

    // Exchanges

    record SessionInvitation(SessionFacts session) implements Words {}

    record SessionMoved(SessionFacts session) implements Words {}

    /// @param instead hours that suit everybody in the pair; empty where another session is planned without asking
    record SessionCancelled(SessionFacts session, List<Instant> instead) implements Words {
        public SessionCancelled {
            instead = List.copyOf(instead);
        }
    }

    record SessionTomorrow(SessionFacts session) implements Words {}

    record PulseAsked(SessionFacts session, boolean first) implements Words {}

    record PulseReminder(SessionFacts session, boolean first) implements Words {}

    /// When a pair needs a hand; the letter says what the reader knows already, and no more.
    record PairReplanned(List<String> partners, PairId pair, Why why) implements Words {
        /// What happened.
        public enum Why {
            /// Two cancellations, or 21 days without a session.
            LOST_RHYTHM,
            /// The month held no hour that suits everybody.
            NO_COMMON_HOUR,
            /// The reader said that the two do not fit; nobody else gets this letter.
            NOT_A_FIT
        }

        public PairReplanned {
            partners = List.copyOf(partners);
        }
    }

    /// Who leads this month, and on what.
    record RoleSwapped(
            PairId pair,
            YearMonth month,
            List<String> partners,
            boolean youLead,
            @Nullable Skill topic,
            int minutesYouTaught,
            int minutesYouLearnt)
            implements Words {
        public RoleSwapped {
            partners = List.copyOf(partners);
        }
    }

    record PauseEnded() implements Words {}

    record StillThere() implements Words {}

    /// Half of the exchanges is over: how does it go?
    record MidpointAsked() implements Words {}

    record KeynoteCall() implements Words {}

    record KeynoteInvitation(ParticipantId speaker, String speakerName, String subject, Instant starts, int sequence)
            implements Words {}

    record KeynoteCancelled(ParticipantId speaker, String subject, Instant starts, int sequence) implements Words {}

    // Sharing

    record SurveyAsked(LocalDate closes) implements Words {}

    record SurveyReminder(LocalDate closes) implements Words {}

    record DigestShared() implements Words {}

    record Echo() implements Words {}

    // To the organiser

    record CohortLaunched(int people, LocalDate closes) implements Words {}

    /// Once a week, and only where something waits for the organiser.
    record WeeklyToDo(List<ToDo> toDos) implements Words {
        public WeeklyToDo {
            toDos = List.copyOf(toDos);
        }
    }

    record PairNeedsHelp(PairId pair, List<String> names) implements Words {
        public PairNeedsHelp {
            // A letter written before names were in it calls the pair by its id.
            names = names == null || names.isEmpty() ? List.of(pair.value()) : List.copyOf(names);
        }
    }

    record DigestToApprove(int lessons, LocalDate closes) implements Words {}

    record ApprovalReminder(LocalDate closes) implements Words {}

    /// The wait is over and nobody approved: the digest waits again until that day, or went or stays unshared.
    record ApprovalOverdue(Outcome outcome, LocalDate closes) implements Words {
        /// What becomes of the digest.
        public enum Outcome {
            WAITS_AGAIN,
            /// It went out by itself, as the cohort asked.
            SHARED_BY_ITSELF,
            /// It was waited for often enough; nobody gets it.
            GIVEN_UP
        }
    }

    record AddressUnreachable(ParticipantId person, String name) implements Words {}

    record CohortEnded() implements Words {}

    /// A fresh way into the console.
    ///
    /// @param takingOver whether its reader organises from now on; else somebody asked, because theirs was too old
    record ConsoleLink(boolean takingOver) implements Words {}

    /// A state of the machine gave up.
    record SomethingFailed(String state, String error) implements Words {}

    // To everybody, on the organiser's act

    record ProgramPaused() implements Words {}

    record ProgramResumed() implements Words {}

    /// The program stops for good; `why` is what the organiser says of it, empty where nothing.
    record ProgramCancelled(String why) implements Words {}

    // To one person, on their own act

    record ExportReady() implements Words {}

    record Goodbye() implements Words {}

    record Erased() implements Words {}

    // Back to whoever answered a letter by reply

    /// What a plain reply did, or that there was nothing left for it to do.
    ///
    /// @param before empty where another mailbox wrote in the person's name
    record ReplyNoted(Question question, Deed deed, Correspondence before) implements Words {}

    /// An hour was asked for, by a plain reply or by a calendar that declined.
    ///
    /// @param slots three at most, empty where there is no common one
    record SlotsOffered(SessionFacts session, List<Instant> slots, Correspondence before) implements Words {
        public SlotsOffered {
            slots = List.copyOf(slots);
        }
    }

    record ReplyNotUnderstood(Question question, Puzzle puzzle, Correspondence before) implements Words {}
}
