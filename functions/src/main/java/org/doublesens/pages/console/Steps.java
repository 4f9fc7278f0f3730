package org.doublesens.pages.console;

import org.doublesens.figures.NextStep;
import org.doublesens.pages.Voice;

/// The words for what comes next for somebody.
public final class Steps {
    private Steps() {}

    /// Who pledged and who still thinks read the same, so that nobody is counted among the hesitant.
    public static String what(NextStep.What what, Voice voice) {
        return switch (what) {
            case ANSWER_SKILLS -> voice.say("Répondre au recueil", "Answer the intake");
            case AWAIT_AWARENESS -> voice.say("Attend la sensibilisation", "Awaits the awareness letters");
            case PLEDGE, AWAIT_PAIR ->
                voice.say("Lit la charte, puis attend son binôme", "Reads the charter, then awaits a pair");
            case JOIN_LATE -> voice.say("Peut encore rejoindre", "May still join");
            case AWAIT_PARTNER -> voice.say("Attend un partenaire", "Awaits a partner");
            case MEET -> voice.say("Prochaine séance", "Next session");
            case ANSWER_PULSE -> voice.say("Donner son retour", "Give feedback");
            case AWAIT_SESSION -> voice.say("Attend la prochaine séance", "Awaits the next session");
            case COME_BACK -> voice.say("En pause", "Paused");
            case ANSWER_SURVEY -> voice.say("Répondre au bilan", "Answer the closing survey");
            case AWAIT_DIGEST -> voice.say("Attend la synthèse", "Awaits the digest");
            case AWAIT_ECHO -> voice.say("Attend la dernière question", "Awaits the last question");
            case ANSWER_ECHO -> voice.say("Répondre à la dernière question", "Answer the last question");
            case AWAIT_END -> voice.say("Attend la fin", "Awaits the end");
        };
    }
}
