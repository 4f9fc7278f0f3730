package org.doublesens.pages.console;

import org.doublesens.pages.Voice;
import org.doublesens.program.Letter;

/// The words for the kinds of letters and for how far one has come; a kind that came later shows its own name.
public final class LetterNames {
    private LetterNames() {}

    public static String state(Letter.State state, Voice voice) {
        return switch (state) {
            case PENDING -> voice.say("À envoyer", "To be sent");
            case SENDING -> voice.say("En cours d'envoi", "Being sent");
            case SENT -> voice.say("Envoyé", "Sent");
            case FAILED -> voice.say("Refusé", "Refused");
            case SUPPRESSED -> voice.say("Retenu", "Held back");
            case UNKNOWN -> voice.say("Incertain", "Uncertain");
        };
    }

    public static String meaning(Letter.State state, Voice voice) {
        return switch (state) {
            case PENDING ->
                voice.say(
                        "attend une heure ouvrée, ou de la place dans la semaine",
                        "waits for a working hour, or for room in the week");
            case SENDING -> voice.say("remis au service de messagerie à l'instant", "being handed to the mail service");
            case SENT -> voice.say("accepté par le service de messagerie", "accepted by the mail service");
            case FAILED -> voice.say("le service de messagerie n'en a pas voulu", "the mail service would not take it");
            case SUPPRESSED ->
                voice.say("départ, pause, adresse qui ne reçoit plus", "left, paused, or an address out of reach");
            case UNKNOWN ->
                voice.say(
                        "peut-être parti ; mieux vaut manquer que doubler", "perhaps gone; better missed than doubled");
        };
    }

    public static boolean isTrouble(Letter.State state) {
        return switch (state) {
            case FAILED, UNKNOWN -> true;
            case PENDING, SENDING, SENT, SUPPRESSED -> false;
        };
    }

    public static String kind(String kind, Voice voice) {
        return switch (kind) {
            case "skills-invitation" -> voice.say("Invitation au recueil", "Invitation to the intake");
            case "skills-reminder" -> voice.say("Rappel du recueil", "Reminder of the intake");
            case "skills-thanks" -> voice.say("Réponses bien reçues", "Answers received");
            case "skills-closed" -> voice.say("Recueil clos", "Intake closed");
            case "awareness-why" -> voice.say("Pourquoi ce programme", "Why this program");
            case "awareness-role" -> voice.say("Fiche de rôle", "Role card");
            case "awareness-charter" -> voice.say("Charte", "Charter");
            case "pledge-reminder" -> voice.say("Rappel de l'engagement", "Reminder of the pledge");
            case "pledge-closed" -> voice.say("Engagements clos", "Pledges closed");
            case "review-asked" -> voice.say("Binômes à relire", "Pairs to review");
            case "review-reminder" -> voice.say("Rappel : binômes à relire", "Reminder: pairs to review");
            case "review-overdue" -> voice.say("Binômes en retard", "Pairs overdue");
            case "your-pair" -> voice.say("Votre binôme", "Your pair");
            case "not-matched" -> voice.say("Pas encore de binôme", "No pair yet");
            case "partner-withdrew" -> voice.say("Partenaire parti", "Partner left");
            case "session-invitation" -> voice.say("Invitation à une séance", "Invitation to a session");
            case "session-moved" -> voice.say("Séance déplacée", "Session moved");
            case "session-cancelled" -> voice.say("Séance annulée", "Session cancelled");
            case "session-tomorrow" -> voice.say("Séance demain", "Session tomorrow");
            case "pulse-asked" -> voice.say("Retour après séance", "Feedback after a session");
            case "pulse-reminder" -> voice.say("Rappel du retour", "Reminder of the feedback");
            case "pair-replanned" -> voice.say("Rythme revu", "Rhythm planned anew");
            case "role-swapped" -> voice.say("Rôles échangés", "Roles swapped");
            case "pause-ended" -> voice.say("Fin de pause", "End of a pause");
            case "still-there" -> voice.say("Toujours là ?", "Still there?");
            case "keynote-call" -> voice.say("Appel aux mini-conférences", "Call for keynotes");
            case "keynote-invitation" -> voice.say("Invitation à une mini-conférence", "Invitation to a keynote");
            case "keynote-cancelled" -> voice.say("Mini-conférence annulée", "Keynote called off");
            case "survey-asked" -> voice.say("Bilan", "Closing survey");
            case "survey-reminder" -> voice.say("Rappel du bilan", "Reminder of the survey");
            case "digest-shared" -> voice.say("Synthèse", "Digest");
            case "echo" -> voice.say("Soixante jours après", "Sixty days later");
            case "cohort-launched" -> voice.say("Cohorte lancée", "Cohort launched");
            case "weekly-to-do" -> voice.say("Point de la semaine", "Weekly to-do");
            case "pair-needs-help" -> voice.say("Binôme à aider", "A pair needs help");
            case "digest-to-approve" -> voice.say("Synthèse à approuver", "Digest to approve");
            case "approval-reminder" -> voice.say("Rappel : synthèse à approuver", "Reminder: digest to approve");
            case "approval-overdue" -> voice.say("Synthèse en retard", "Digest overdue");
            case "address-unreachable" -> voice.say("Adresse injoignable", "Address unreachable");
            case "console-link" -> voice.say("Lien vers la console", "Link to the console");
            case "cohort-ended" -> voice.say("Cohorte terminée", "Cohort ended");
            case "something-failed" -> voice.say("Incident", "Something failed");
            case "program-paused" -> voice.say("Programme en pause", "Program paused");
            case "program-resumed" -> voice.say("Programme repris", "Program resumed");
            case "program-cancelled" -> voice.say("Programme annulé", "Program cancelled");
            case "export-ready" -> voice.say("Données à emporter", "Data to take away");
            case "goodbye" -> voice.say("Au revoir", "Goodbye");
            case "erased" -> voice.say("Données effacées", "Data erased");
            case "reply-noted" -> voice.say("Réponse notée", "Reply noted");
            case "slots-offered" -> voice.say("Autres créneaux", "Other slots");
            case "reply-not-understood" -> voice.say("Réponse à préciser", "Reply not understood");
            default -> kind.replace('-', ' ');
        };
    }
}
