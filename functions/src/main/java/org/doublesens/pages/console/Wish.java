package org.doublesens.pages.console;

import org.doublesens.pages.Voice;
import org.doublesens.program.ParticipantId;

/// A change of the proposal as the organiser chooses it.
///
/// @param one   a junior; empty where everything is solved again
/// @param other the senior, or for a swap the other junior; empty where everything is solved again
public record Wish(Kind kind, String one, String other) {

    /// What can be chosen.
    public enum Kind {
        LOCK,
        UNLOCK,
        BAN,
        UNBAN,
        SWAP,
        SOLVE
    }

    public ParticipantId first() {
        return new ParticipantId(one);
    }

    public ParticipantId second() {
        return new ParticipantId(other);
    }

    public String title(People people, Voice voice) {
        if (kind == Kind.SOLVE) {
            return voice.say("Recalculer les autres binômes", "Solve the other pairs again");
        }
        var names = people.name(first()) + voice.say(" et ", " and ") + people.name(second());
        return switch (kind) {
            case LOCK -> voice.say("Réunir " + names, "Keep " + names + " together");
            case UNLOCK -> voice.say("Déverrouiller " + names, "Unlock " + names);
            case BAN -> voice.say("Ne pas réunir " + names, "Forbid " + names);
            case UNBAN -> voice.say("Permettre de nouveau " + names, "Allow " + names + " again");
            case SWAP -> voice.say("Échanger les partenaires de " + names, "Swap the partners of " + names);
            case SOLVE -> "";
        };
    }

    public String meaning(Voice voice) {
        return switch (kind) {
            case LOCK ->
                voice.say(
                        "Ce binôme reste, quoi qu'il change autour ; le reste est recalculé s'il le faut.",
                        "This pair stays, whatever changes around it; the rest is solved again where needed.");
            case UNLOCK ->
                voice.say(
                        "Ce binôme reste proposé, mais un nouveau calcul pourra le changer.",
                        "This pair stays proposed, but a new solution may change it.");
            case BAN ->
                voice.say(
                        "Ces deux personnes ne se rencontreront pas, ni maintenant ni à un tour suivant.",
                        "These two will not meet, now or in a later round.");
            case UNBAN ->
                voice.say("Ces deux personnes pourront de nouveau se rencontrer.", "These two may meet again.");
            case SWAP ->
                voice.say(
                        "Chacun prend le partenaire de l'autre ; les deux nouveaux binômes sont verrouillés.",
                        "Each takes the other's partner; both new pairs are locked.");
            case SOLVE ->
                voice.say(
                        "Le meilleur résultat possible, en gardant vos verrous et vos interdits.",
                        "The best possible result that keeps your locks and bans.");
        };
    }

    public Done done() {
        return switch (kind) {
            case LOCK -> Done.LOCKED;
            case UNLOCK -> Done.UNLOCKED;
            case BAN -> Done.BANNED;
            case UNBAN -> Done.ALLOWED;
            case SWAP -> Done.SWAPPED;
            case SOLVE -> Done.SOLVED;
        };
    }
}
