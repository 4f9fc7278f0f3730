package org.doublesens.pages;

import java.util.Locale;
import org.doublesens.program.Problem;

/// What can be wrong with a field, with the sentence that helps to mend it.
public enum Mistake {
    OFFER_NEEDED,
    SKILL_UNKNOWN,
    SKILL_TWICE,
    LEVEL_NEEDED,
    WISH_NEEDED,
    HALF_DAY_NEEDED,
    ZONE_UNKNOWN,
    LANGUAGE_NEEDED,
    CONSENT_NEEDED,
    LINK_NOT_SECURE,
    TOO_LONG,
    TEXT_NEEDED,
    CHOICE_NEEDED,
    DAY_NEEDED,
    DAY_NOT_AHEAD,
    DAY_TOO_FAR,
    /// The stage refused it for a reason that has no sentence of its own.
    NOT_POSSIBLE;

    /// The stage's own word for it, where we know one.
    public static Mistake of(Problem problem) {
        var name = problem.code().replace('-', '_').toUpperCase(Locale.ROOT);
        for (var mistake : values()) {
            if (mistake.name().equals(name)) {
                return mistake;
            }
        }
        return NOT_POSSIBLE;
    }

    public String in(Voice voice) {
        return switch (this) {
            case OFFER_NEEDED ->
                voice.say(
                        "Choisissez au moins un savoir à montrer, ou décrivez-le avec vos mots.",
                        "Choose at least one thing you can show, or describe it in your own words.");
            case SKILL_UNKNOWN -> voice.say("Choisissez un savoir dans la liste.", "Choose a skill from the list.");
            case SKILL_TWICE ->
                voice.say("Ce savoir figure deux fois : gardez-en un.", "This skill appears twice: keep one.");
            case LEVEL_NEEDED -> voice.say("Indiquez votre niveau.", "Say which level is yours.");
            case WISH_NEEDED -> voice.say("Choisissez au moins un souhait.", "Choose at least one wish.");
            case HALF_DAY_NEEDED -> voice.say("Cochez au moins une demi-journée.", "Tick at least one half-day.");
            case ZONE_UNKNOWN -> voice.say("Choisissez votre fuseau horaire.", "Choose your time zone.");
            case LANGUAGE_NEEDED ->
                voice.say("Cochez au moins une langue de travail.", "Tick at least one working language.");
            case CONSENT_NEEDED ->
                voice.say(
                        "Cochez cette case si vous acceptez la charte : sans votre accord, rien n'est enregistré.",
                        "Tick this box if you accept the charter: without your consent nothing is saved.");
            case LINK_NOT_SECURE ->
                voice.say(
                        "Le lien commence par https:// et tient en 300 caractères.",
                        "The link starts with https:// and has at most 300 characters.");
            case TOO_LONG -> voice.say("Ce texte est trop long.", "This text is too long.");
            case TEXT_NEEDED -> voice.say("Écrivez quelques mots.", "Write a few words.");
            case CHOICE_NEEDED -> voice.say("Choisissez une réponse.", "Choose an answer.");
            case DAY_NEEDED ->
                voice.say("Indiquez une date, par exemple 2027-03-15.", "Give a date, such as 2027-03-15.");
            case DAY_NOT_AHEAD -> voice.say("Choisissez une date à venir.", "Choose a date to come.");
            case DAY_TOO_FAR -> voice.say("Choisissez une date dans les six mois.", "Choose a date within six months.");
            case NOT_POSSIBLE -> voice.say("Cette réponse n'a pas pu être retenue.", "This answer could not be taken.");
        };
    }
}
