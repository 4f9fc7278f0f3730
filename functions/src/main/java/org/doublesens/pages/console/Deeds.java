package org.doublesens.pages.console;

import org.doublesens.pages.Voice;

/// The audit's words for who did what; a deed that came later than this page is shown as it was written.
public final class Deeds {
    private Deeds() {}

    public static String who(String who, Voice voice) {
        return switch (who) {
            case "organiser" -> voice.say("L'organisation", "The organiser");
            case "participant" -> voice.say("Un participant", "A participant");
            case "program" -> voice.say("Le programme", "The program");
            default -> who;
        };
    }

    public static String what(String what, Voice voice) {
        return switch (what) {
            case "open-cohort" -> voice.say("Cohorte lancée", "Cohort launched");
            case "approve-pairs" -> voice.say("Binômes approuvés", "Pairs approved");
            case "swap-roles", "roles-swapped" -> voice.say("Rôles échangés", "Roles swapped");
            case "gave-up" -> voice.say("Étape abandonnée", "A step gave up");
            case "left" -> voice.say("Départ", "Left");
            case "new-partner-asked" -> voice.say("Nouveau binôme demandé", "New partner asked for");
            case "person-erased" -> voice.say("Données effacées", "Data erased");
            case "digest-approved" -> voice.say("Synthèse approuvée", "Digest approved");
            default -> what.replace('-', ' ');
        };
    }
}
