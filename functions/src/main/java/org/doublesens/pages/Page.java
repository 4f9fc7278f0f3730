package org.doublesens.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.Blocked;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Keynote;
import org.doublesens.program.Language;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;
import org.doublesens.program.WayOut;
import org.jspecify.annotations.Nullable;

/// What each page shows, one record a page; the templates find the sentences in the reader's language.
public sealed interface Page {

    /// A kind word where there is nothing to do here.
    record Notice(Kind kind) implements Page {

        /// Why there is nothing to do.
        public enum Kind {
            FORGED,
            EXPIRED,
            NOT_YET,
            STAGE_CLOSED,
            NOT_PART_ANY_MORE,
            SESSION_OVER,
            SLOT_GONE,
            NO_SUCH_THING,
            CHANGED_MEANWHILE,
            UNREADABLE,
            /// A form that this visit did not make.
            NOT_OUR_FORM,
            SIGNED_OUT,
            /// The browser keeps none, and the console needs one.
            NO_COOKIE,
            BROKEN;

            /// Where "nothing changed" would be wrong, or one sentence too many.
            public boolean saysEnough() {
                return switch (this) {
                    case BROKEN, SLOT_GONE, CHANGED_MEANWHILE, SIGNED_OUT, NOT_OUR_FORM -> true;
                    case FORGED,
                            EXPIRED,
                            NOT_YET,
                            STAGE_CLOSED,
                            NOT_PART_ANY_MORE,
                            SESSION_OVER,
                            NO_SUCH_THING,
                            UNREADABLE,
                            NO_COOKIE -> false;
                };
            }
        }
    }

    /// The way into the console is closed here; a fresh link goes to the organiser's own address, if anywhere.
    ///
    /// @param action where the wish for one goes; empty for this very address
    record FreshLink(Why why, String action) implements Page {

        /// Why we stand here.
        public enum Why {
            /// The link of the mail is too old.
            EXPIRED,
            /// The visit of the console has ended, or never began.
            VISIT_OVER,
            /// A link was asked for; the answer is the same whether one left or not.
            ASKED
        }
    }

    /// The intake form, and what was noted.
    ///
    /// @param asked  what colleagues asked for at the end of the edition before, the most wanted first
    /// @param search what of the catalogue is shown
    record Skills(
            Cohort cohort,
            Participant person,
            SkillsDraft draft,
            Faults faults,
            List<Skill> asked,
            SkillSearch search,
            Outcome outcome)
            implements Page {}

    /// What the person said in the intake, once it can no longer be changed.
    record SkillsClosed(Cohort cohort, Participant person) implements Page {}

    /// The charter with its pledge, and the self-check for seniors.
    ///
    /// @param ticked the statements the senior ticked just now; absent where nothing was checked, kept nowhere
    record Pledge(
            Cohort cohort, Participant person, @Nullable Set<Integer> ticked, Outcome outcome) implements Page {}

    /// One's pair and why.
    record YourPair(
            Cohort cohort,
            Participant reader,
            Pair pair,
            List<Participant> partners,
            List<Session> sessions,
            Outcome outcome)
            implements Page {}

    /// What a partner would like to change, in their words, because they want it to be read.
    record Suggestion(String name, String change) {}

    /// A session to come: move it, cancel it, set its aim; or one that was cancelled, and other hours for it.
    ///
    /// @param chosen the hour the reader tapped in the letter; empty where none
    record Meeting(
            Cohort cohort,
            Participant reader,
            Session session,
            List<Participant> partners,
            List<Suggestion> suggestions,
            List<Instant> slots,
            String chosen,
            Faults faults,
            Act act,
            Outcome outcome)
            implements Page {

        /// What the reader did last.
        public enum Act {
            NOTHING,
            MOVE,
            CANCEL,
            AIM,
            /// Chose another hour in place of a cancelled session.
            INSTEAD
        }
    }

    /// The feedback after a session.
    ///
    /// @param first whether it was the pair's first session, which asks one question more
    record Feedback(
            Cohort cohort,
            Participant reader,
            Session session,
            List<Participant> partners,
            boolean first,
            PulseDraft draft,
            Faults faults,
            Outcome outcome)
            implements Page {}

    /// The questions half-way.
    record HalfWay(Cohort cohort, Participant reader, MidpointDraft draft, Faults faults, Outcome outcome)
            implements Page {
        /// A low mark deserves a way out rather than good wishes.
        public boolean isHardGoing() {
            return isLow(draft.progress()) || isLow(draft.candour());
        }

        private static boolean isLow(String mark) {
            return mark.equals("1") || mark.equals("2");
        }
    }

    /// The closing survey.
    record ClosingSurvey(Cohort cohort, Participant reader, SurveyDraft draft, Faults faults, Outcome outcome)
            implements Page {}

    /// The one question 60 days later.
    record SixtyDaysLater(
            Cohort cohort, Participant reader, Survey.@Nullable StillUsing said, Faults faults, Outcome outcome)
            implements Page {}

    /// The digest on the web.
    ///
    /// @param own   the lessons the reader wrote, by id
    /// @param asked the skill just asked for, empty where none
    record SharedDigest(
            Cohort cohort, Digest digest, List<SkillMap> maps, Set<String> own, String asked, Outcome outcome)
            implements Page {}

    /// Propose a talk.
    record Talk(
            Cohort cohort,
            Participant reader,
            @Nullable Keynote keynote,
            String subject,
            Faults faults,
            Outcome outcome)
            implements Page {}

    /// A talk, or its subject, was taken back.
    record TalkWithdrawn(Cohort cohort, Participant reader, Outcome outcome) implements Page {}

    /// Vote for a talk: "I want a flash session on this".
    record Vote(Cohort cohort, Participant reader, Keynote keynote, Participant speaker, Outcome outcome)
            implements Page {}

    /// Pause until a date.
    record Pause(
            Cohort cohort,
            Participant reader,
            @Nullable LocalDate until,
            String typed,
            LocalDate earliest,
            LocalDate latest,
            Faults faults,
            Outcome outcome)
            implements Page {}

    record Leave(Cohort cohort, Participant reader, Outcome outcome) implements Page {}

    /// See, export, erase.
    record Privacy(Cohort cohort, Participant reader, Faults faults, Outcome outcome) implements Page {}

    /// No more letters.
    record Unsubscribe(Cohort cohort, boolean participant, Outcome outcome) implements Page {}

    /// The organiser looks at the proposed pairs.
    ///
    /// @param people everybody of the cohort by id
    record Review(
            Cohort cohort, List<Pair> pairs, Map<String, Participant> people, List<Waiting> waiting, Outcome outcome)
            implements Page {

        /// Somebody without a partner, and what would help.
        public record Waiting(Participant person, Blocked blocked, WayOut wayOut) {}
    }

    /// The organiser reads the draft of the digest and lets it go.
    record Approve(
            Cohort cohort,
            Digest digest,
            Map<Language, String> forewords,
            Set<String> leftOut,
            Faults faults,
            Outcome outcome)
            implements Page {}
}
