package org.doublesens.pages.console;

import java.time.Instant;
import org.doublesens.figures.NextStep;
import org.doublesens.pages.Voice;
import org.jspecify.annotations.Nullable;

/// What comes next for somebody, as far as the organiser may know.
///
/// Steps that differ only in whether the person has answered something read the same, hour included: nobody is told
/// who still thinks about the pledge, or who gave no feedback.
///
/// @param by absent where its hour would tell
public record Ahead(What what, @Nullable Instant by) {

    /// What it is.
    public enum What {
        ANSWER_SKILLS,
        AWAIT_AWARENESS,
        READ_CHARTER,
        JOIN_LATE,
        AWAIT_PARTNER,
        MEET,
        COME_BACK,
        LOOK_BACK,
        LAST_QUESTION
    }

    /// The step as it may be told.
    ///
    /// @param session the person's next session, absent where none is in the calendar
    public static Ahead of(NextStep step, @Nullable Instant session) {
        return switch (step.what()) {
            case ANSWER_SKILLS -> new Ahead(What.ANSWER_SKILLS, step.by());
            case AWAIT_AWARENESS -> new Ahead(What.AWAIT_AWARENESS, step.by());
            case PLEDGE, AWAIT_PAIR -> new Ahead(What.READ_CHARTER, step.by());
            case JOIN_LATE -> new Ahead(What.JOIN_LATE, step.by());
            case AWAIT_PARTNER -> new Ahead(What.AWAIT_PARTNER, step.by());
            case MEET, ANSWER_PULSE, AWAIT_SESSION -> new Ahead(What.MEET, session);
            case COME_BACK -> new Ahead(What.COME_BACK, step.by());
            case ANSWER_SURVEY, AWAIT_DIGEST -> new Ahead(What.LOOK_BACK, step.by());
            case AWAIT_ECHO, ANSWER_ECHO, AWAIT_END -> new Ahead(What.LAST_QUESTION, null);
        };
    }

    public String in(Voice voice) {
        return switch (what) {
            case ANSWER_SKILLS -> voice.say("Répondre au recueil", "Answer the intake");
            case AWAIT_AWARENESS -> voice.say("Attend la sensibilisation", "Awaits the awareness letters");
            case READ_CHARTER -> voice.say("Charte, puis binôme", "Charter, then a pair");
            case JOIN_LATE -> voice.say("Peut encore rejoindre", "May still join");
            case AWAIT_PARTNER -> voice.say("Attend un partenaire", "Awaits a partner");
            case MEET -> voice.say("Prochaine séance", "Next session");
            case COME_BACK -> voice.say("En pause", "Paused");
            case LOOK_BACK -> voice.say("Bilan, puis synthèse", "Closing survey, then the digest");
            case LAST_QUESTION -> voice.say("Une dernière question, puis la fin", "One last question, then the end");
        };
    }
}
