package org.doublesens.pages.console;

import org.doublesens.pages.Voice;

/// What is asked once more before it is done, because it writes to many or cannot be undone.
public enum Question {
    APPROVE_PAIRS,
    SWAP_ROLES,
    APPROVE_DIGEST;

    public Place place() {
        return switch (this) {
            case APPROVE_PAIRS -> Place.PAIRS;
            case SWAP_ROLES -> Place.ROUNDS;
            case APPROVE_DIGEST -> Place.DIGEST;
        };
    }

    /// Where the answer goes.
    public String path() {
        return switch (this) {
            case APPROVE_PAIRS -> "pairs/approve";
            case SWAP_ROLES -> "rounds/swap";
            case APPROVE_DIGEST -> "digest/approve";
        };
    }

    public String title(Voice voice) {
        return switch (this) {
            case APPROVE_PAIRS -> voice.say("Approuver les binômes ?", "Approve the pairs?");
            case SWAP_ROLES -> voice.say("Échanger les rôles maintenant ?", "Swap the roles now?");
            case APPROVE_DIGEST -> voice.say("Envoyer la synthèse ?", "Send the digest?");
        };
    }

    public String warning(int people, Voice voice) {
        return switch (this) {
            case APPROVE_PAIRS ->
                voice.say(
                        "Un message part à " + people
                                + " personnes : leur binôme et sa raison, ou pourquoi elles attendent encore. Ensuite, un binôme ne se change plus qu'à la demande.",
                        "A letter leaves for " + people
                                + " people: their pair and why, or why they still wait. After that, a pair changes only when somebody asks.");
            case SWAP_ROLES ->
                voice.say(
                        "Chaque binôme change de sens pour le mois, et " + people
                                + " personnes reçoivent un message qui dit qui mène. Un mois ne tourne qu'une fois.",
                        "Each pair turns for the month, and " + people
                                + " people get a letter that says who leads. A month turns once.");
            case APPROVE_DIGEST ->
                voice.say(
                        "Elle part à " + people
                                + " personnes, chacune dans sa langue : celles qui participent et la liste de lecture. Elle ne se modifie plus ensuite.",
                        "It goes to " + people
                                + " people, each in their language: the participants and the audience list. It cannot be edited after that.");
        };
    }

    public String yes(Voice voice) {
        return switch (this) {
            case APPROVE_PAIRS -> voice.say("Oui, approuver et prévenir", "Yes, approve and tell them");
            case SWAP_ROLES -> voice.say("Oui, échanger les rôles", "Yes, swap the roles");
            case APPROVE_DIGEST -> voice.say("Oui, envoyer la synthèse", "Yes, send the digest");
        };
    }

    public String no(Voice voice) {
        return voice.say("Non, revenir", "No, go back");
    }
}
