package org.doublesens.pages.console;

import java.util.Locale;
import java.util.Optional;
import org.doublesens.pages.Voice;

/// What an act of the console did, said once on the page that follows it.
public enum Done {
    LOCKED,
    UNLOCKED,
    BANNED,
    ALLOWED,
    SWAPPED,
    SOLVED,
    PAIRS_APPROVED,
    ROLES_SWAPPED,
    DIGEST_SAVED,
    DIGEST_APPROVED,
    LETTER_SENT,
    EXTENDED,
    LEFT,
    LAUNCHED,
    STAGE_EXTENDED,
    PAUSED,
    RESUMED,
    ENDED_EARLY,
    CANCELLED,
    SKILL_MAPPED,
    SKILL_PARTLY_MAPPED,
    ALREADY,
    CHANGED_MEANWHILE,
    REFUSED,
    TOO_LATE;

    public static Optional<Done> named(String name) {
        for (var done : values()) {
            if (done.key().equals(name)) {
                return Optional.of(done);
            }
        }
        return Optional.empty();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public boolean isGood() {
        return this != TOO_LATE && this != CHANGED_MEANWHILE && this != REFUSED;
    }

    public String in(Voice voice) {
        return switch (this) {
            case LOCKED ->
                voice.say("Ce binôme est verrouillé : il ne bougera plus.", "This pair is locked: it stays.");
            case UNLOCKED -> voice.say("Ce binôme n'est plus verrouillé.", "This pair is no longer locked.");
            case BANNED ->
                voice.say(
                        "Ces deux personnes ne seront pas réunies. Les autres binômes ont été recalculés s'il le fallait.",
                        "These two will not be paired. The others were solved again where needed.");
            case ALLOWED ->
                voice.say("Ces deux personnes peuvent de nouveau être réunies.", "These two may be paired again.");
            case SWAPPED -> voice.say("L'échange est enregistré.", "The swap is saved.");
            case SOLVED -> voice.say("Les autres binômes ont été recalculés.", "The other pairs were solved again.");
            case PAIRS_APPROVED ->
                voice.say(
                        "Les binômes sont approuvés. Chaque personne reçoit un message qui lui présente le sien.",
                        "The pairs are approved. Each person gets a message that introduces theirs.");
            case ROLES_SWAPPED ->
                voice.say(
                        "Les rôles ont tourné ; chaque binôme l'apprend par message.",
                        "The roles have turned; each pair is told by mail.");
            case DIGEST_SAVED -> voice.say("Vos modifications sont enregistrées.", "Your changes are saved.");
            case DIGEST_APPROVED ->
                voice.say(
                        "La synthèse est approuvée : elle part maintenant.", "The digest is approved: it leaves now.");
            case LETTER_SENT -> voice.say("Le message repart.", "The letter leaves again.");
            case EXTENDED -> voice.say("Le délai est prolongé.", "The deadline is extended.");
            case LEFT -> voice.say("Cette personne a quitté le programme.", "This person has left the program.");
            case LAUNCHED ->
                voice.say(
                        "Le programme est lancé : les invitations partent.",
                        "The program is launched: invitations leave.");
            case STAGE_EXTENDED ->
                voice.say(
                        "La nouvelle échéance est fixée ; qui n'a pas répondu l'apprend par message.",
                        "The new deadline is set; those who have not answered are told by mail.");
            case PAUSED ->
                voice.say(
                        "Le programme est en pause ; chaque personne l'apprend par message.",
                        "The program is paused; everybody is told by mail.");
            case RESUMED ->
                voice.say(
                        "Le programme reprend ; chaque personne l'apprend par message.",
                        "The program goes on; everybody is told by mail.");
            case ENDED_EARLY ->
                voice.say(
                        "Les échanges se terminent ; le bilan part maintenant.",
                        "The exchanges end; the closing survey leaves now.");
            case CANCELLED -> voice.say("Le programme est annulé.", "The program is cancelled.");
            case SKILL_MAPPED ->
                voice.say(
                        "Ce savoir est rangé : il compte dans les binômes.",
                        "This skill is in place: it counts in the matching.");
            case SKILL_PARTLY_MAPPED ->
                voice.say(
                        "Ce savoir est rangé, sauf pour qui avait déjà une liste pleine : le texte y reste.",
                        "This skill is in place, except where somebody's list was full: the text stays there.");
            case ALREADY -> voice.say("C'était déjà fait.", "That was done already.");
            case CHANGED_MEANWHILE ->
                voice.say(
                        "Quelqu'un vous a devancé : la page montre maintenant où l'on en est. Rien n'a été enregistré.",
                        "Somebody was faster: the page now shows how things stand. Nothing was saved.");
            case REFUSED ->
                voice.say(
                        "Ce n'est pas possible ainsi : une règle s'y oppose, ou un texte est trop long. Rien n'a été enregistré.",
                        "It cannot be done like this: a rule stands against it, or a text is too long. Nothing was saved.");
            case TOO_LATE ->
                voice.say(
                        "Ce n'est plus possible à cette étape. Rien n'a changé.",
                        "That is no longer possible at this stage. Nothing changed.");
        };
    }
}
