package org.doublesens.pages.console;

import org.doublesens.figures.PersonState;
import org.doublesens.pages.Voice;

/// The words and the colours for how far people have come.
public final class StateNames {
    private StateNames() {}

    /// As said of many.
    public static String label(PersonState state, Voice voice) {
        return switch (state) {
            case INVITED -> voice.say("Invitation envoyée", "Invited");
            case SILENT -> voice.say("Sans réponse à la clôture", "No answer by the deadline");
            case ANSWERED -> voice.say("Ont répondu", "Answered");
            case WAITING -> voice.say("Attendent un binôme", "Wait for a partner");
            case PAIRED -> voice.say("En binôme", "In a pair");
            case LEFT -> voice.say("Ont quitté le programme", "Left");
            case ERASED -> voice.say("Données effacées", "Erased");
        };
    }

    /// As said of one person.
    public static String one(PersonState state, Voice voice) {
        return switch (state) {
            case INVITED -> voice.say("Invitation reçue", "Invited");
            case SILENT -> voice.say("Sans réponse", "No answer");
            case ANSWERED -> voice.say("A répondu", "Answered");
            case WAITING -> voice.say("Attend un binôme", "Waits for a partner");
            case PAIRED -> voice.say("En binôme", "In a pair");
            case LEFT -> voice.say("A quitté le programme", "Has left");
            case ERASED -> voice.say("Données effacées", "Data erased");
        };
    }

    /// The class of its colour.
    public static String shade(PersonState state) {
        return "shade-" + state.key();
    }
}
