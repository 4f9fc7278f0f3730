package org.doublesens.pages;

import org.doublesens.program.Blocked;
import org.doublesens.program.Catalogue;
import org.doublesens.program.WayOut;

/// Why somebody has no partner and what would help, as the organiser reads it.
public final class Waits {
    private Waits() {}

    public static String why(Blocked blocked, Voice voice) {
        return switch (blocked) {
            case NOBODY_THERE -> voice.say("personne de l'autre côté.", "nobody on the other side.");
            case NUMBERS ->
                voice.say("trop de personnes pour les mêmes partenaires.", "too many people for the same partners.");
            case REPORTING_LINE -> voice.say("même ligne hiérarchique.", "same reporting line.");
            case SAME_TEAM -> voice.say("même équipe.", "same team.");
            case SHARED_LANGUAGE -> voice.say("aucune langue commune.", "no shared language.");
            case SHARED_HALF_DAY -> voice.say("aucune demi-journée commune.", "no shared half-day.");
            case RANK_GAP -> voice.say("écart de niveau trop faible.", "rank gap too small.");
            case MET_BEFORE -> voice.say("déjà en binôme par le passé.", "paired before already.");
            case COMPLEMENTARITY ->
                voice.say("personne n'a de quoi se montrer.", "nobody has something to show the other.");
            case OTHER -> voice.say("plusieurs raisons à la fois.", "several reasons together.");
        };
    }

    public static String wayOut(WayOut wayOut, Catalogue catalogue, Voice voice) {
        return switch (wayOut) {
            case WayOut.OneMoreHalfDay(var half) ->
                voice.say(
                        "Une demi-journée de plus suffirait : " + voice.halfDay(half) + ".",
                        "One more half-day would do: " + voice.halfDay(half) + ".");
            case WayOut.OneMoreWish(var skill) ->
                voice.say(
                        "Un souhait de plus suffirait : " + voice.skill(catalogue, skill) + ".",
                        "One more wish would do: " + voice.skill(catalogue, skill) + ".");
            case WayOut.UpToTheOrganiser() ->
                voice.say(
                        "Vous pouvez lever une règle pour cette personne, ou donner un second partenaire.",
                        "You can lift a rule for this person, or give somebody a second partner.");
            case WayOut.NextRound() ->
                voice.say(
                        "Rien de simple n'y change ; nouvel essai à chaque tour.",
                        "Nothing small helps; each round tries again.");
        };
    }
}
