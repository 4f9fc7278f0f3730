package org.doublesens.pages.console;

import java.util.Locale;
import org.doublesens.pages.Voice;

/// The places of the console, in the order of its menu.
public enum Place {
    HOME,
    PEOPLE,
    SKILLS,
    PAIRS,
    ROUNDS,
    NUMBERS,
    DIGEST,
    LETTERS,
    AUDIT;

    /// The first segment of its address; empty for the home.
    public String path() {
        return this == HOME ? "" : name().toLowerCase(Locale.ROOT);
    }

    public String label(Voice voice) {
        return switch (this) {
            case HOME -> voice.say("Accueil", "Home");
            case PEOPLE -> voice.say("Personnes", "People");
            case SKILLS -> voice.say("Savoirs", "Skills");
            case PAIRS -> voice.say("Binômes", "Pairs");
            case ROUNDS -> voice.say("Tours", "Rounds");
            case NUMBERS -> voice.say("Nombres", "Numbers");
            case DIGEST -> voice.say("Synthèse", "Digest");
            case LETTERS -> voice.say("Messages", "Letters");
            case AUDIT -> voice.say("Journal", "Audit");
        };
    }
}
