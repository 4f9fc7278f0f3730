package org.doublesens.pages.console;

import java.time.YearMonth;
import org.doublesens.pages.Voice;
import org.doublesens.program.Cohort;
import org.doublesens.program.MatchingRun;

/// The audit's words for who did what; a deed that came later than this page is shown as it was written.
public final class Deeds {
    private Deeds() {}

    public static String who(String who, Voice voice) {
        return switch (who) {
            case "organiser" -> voice.say("L'organisation", "The organiser");
            case "participant" -> voice.say("Une personne du programme", "A participant");
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
            case "approve-digest", "digest-approved" -> voice.say("Synthèse approuvée", "Digest approved");
            case "lock-pair" -> voice.say("Binôme verrouillé", "Pair locked");
            case "unlock-pair" -> voice.say("Binôme déverrouillé", "Pair unlocked");
            case "ban-pair" -> voice.say("Binôme interdit", "Pair forbidden");
            case "unban-pair" -> voice.say("Interdit levé", "Ban lifted");
            case "swap-pairs" -> voice.say("Partenaires échangés", "Partners swapped");
            case "solve-again" -> voice.say("Binômes recalculés", "Pairs solved again");
            case "keynote-held" -> voice.say("Mini-conférence tenue", "Keynote held");
            case "edit-digest", "digest-edited" -> voice.say("Synthèse modifiée", "Digest edited");
            case "accepted-invitation" -> voice.say("Invitation acceptée", "Invitation accepted");
            case "launch-cohort" -> voice.say("Cohorte lancée", "Cohort launched");
            case "pause-cohort" -> voice.say("Cohorte mise en pause", "Cohort paused");
            case "resume-cohort" -> voice.say("Cohorte reprise", "Cohort resumed");
            case "cancel-cohort" -> voice.say("Cohorte annulée", "Cohort cancelled");
            case "end-cohort" -> voice.say("Cohorte terminée", "Cohort ended");
            case "extend-stage" -> voice.say("Étape prolongée", "Stage extended");
            case "extend-person" -> voice.say("Délai prolongé", "More time given");
            case "resend-letter" -> voice.say("Message renvoyé", "Letter sent again");
            case "test-letter" -> voice.say("Message d'essai", "Test letter");
            case "map-skill" -> voice.say("Savoir rattaché", "Skill mapped");
            case "sync-roster" -> voice.say("Liste synchronisée", "Roster synchronised");
            default -> what.replace('-', ' ');
        };
    }

    /// What it was about, in names where the trail holds ids: a person, a pair, or two people joined.
    public static String about(String about, Cohort cohort, People people, Voice voice) {
        if (about.equals(cohort.id())) {
            return cohort.name();
        }
        if (about.matches("\\d{4}-\\d{2}")) {
            return voice.month(YearMonth.parse(about));
        }
        var names = people.named(about);
        return about.equals(MatchingRun.FIRST) ? voice.say("la proposition", "the proposal") : names.orElse(about);
    }
}
