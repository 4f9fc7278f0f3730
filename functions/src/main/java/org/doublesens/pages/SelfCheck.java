package org.doublesens.pages;

import java.util.Set;

/// The five sentences a senior may tick in private; what is not ticked yet gets a tip.
public enum SelfCheck {
    HARD,
    NEEDS,
    ASKING,
    ADVICE,
    TRYING;

    public String in(Voice voice) {
        return switch (this) {
            case HARD ->
                voice.say(
                        "J'ai envie d'apprendre quelque chose de difficile pour moi.",
                        "I am willing to learn something that is hard for me.");
            case NEEDS ->
                voice.say(
                        "Je peux dire à une personne junior ce dont j'ai besoin.",
                        "I can tell a more junior person what I need.");
            case ASKING ->
                voice.say(
                        "Je peux poser une question simple sans craindre pour ma crédibilité.",
                        "I can ask a simple question without fearing for my standing.");
            case ADVICE -> voice.say("Je sais recevoir un conseil.", "I can take advice.");
            case TRYING ->
                voice.say("J'essaierai au travail ce que j'aurai appris.", "I will try at work what I have learnt.");
        };
    }

    /// One tip: for the first sentence that is not true yet, or for somebody who is ready.
    public static String tip(Set<Integer> ticked, Voice voice) {
        for (var item : values()) {
            if (!ticked.contains(item.ordinal())) {
                return item.tip(voice);
            }
        }
        return voice.say(
                "Tout est prêt. Le plus précieux maintenant : gardez votre créneau, même les semaines chargées.",
                "All is ready. What matters most now: keep your slot, even in busy weeks.");
    }

    private String tip(Voice voice) {
        return switch (this) {
            case HARD ->
                voice.say(
                        "Choisissez un sujet petit mais réel : un tableau, une présentation, un message que vous devez"
                                + " vraiment produire cette semaine.",
                        "Choose something small but real: a chart, a talk, a message you really have to produce this"
                                + " week.");
            case NEEDS ->
                voice.say(
                        "Préparez une phrase : « À la fin, je voudrais savoir… ». Elle suffit à lancer la séance.",
                        "Prepare one sentence: \"At the end I want to be able to…\". It is enough to start.");
            case ASKING ->
                voice.say(
                        "Commencez par « Montrez-moi comme si je n'y connaissais rien ». Demander est le rôle, pas une"
                                + " faiblesse.",
                        "Begin with \"Show me as if I knew nothing\". Asking is the role, not a weakness.");
            case ADVICE ->
                voice.say(
                        "Avant de répondre à un conseil, reformulez-le. Vous déciderez après la séance.",
                        "Before you answer advice, say it back. You decide after the session.");
            case TRYING ->
                voice.say(
                        "Terminez chaque séance par une action et une date, même minuscules.",
                        "End each session with one action and one date, however small.");
        };
    }
}
