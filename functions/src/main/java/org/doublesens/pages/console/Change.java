package org.doublesens.pages.console;

import java.util.List;
import org.doublesens.matching.Quality;
import org.doublesens.pages.Voice;
import org.doublesens.program.Twosome;

/// What a wish would do to the proposal.
public sealed interface Change {

    /// It can be done.
    ///
    /// @param gone   pairs that would be no more
    /// @param formed pairs that would come
    record Possible(Worth before, Worth after, List<Scored> gone, List<Scored> formed) implements Change {
        public Possible {
            gone = List.copyOf(gone);
            formed = List.copyOf(formed);
        }

        public boolean isSame() {
            return gone.isEmpty() && formed.isEmpty();
        }
    }

    /// It is like that already.
    record Nothing() implements Change {}

    /// Rules stand against it, by the codes of their problems.
    record Impossible(List<String> codes) implements Change {
        public Impossible {
            codes = codes.stream().distinct().toList();
        }
    }

    /// How good a proposal is, in the order in which it counts.
    record Worth(int people, int waiting, int poor, int fair, long total) {}

    /// Two people and how good they are for each other.
    record Scored(Twosome people, int score, Quality quality) {}

    static String quality(Quality quality, Voice voice) {
        return switch (quality) {
            case EXCELLENT -> voice.say("excellent", "excellent");
            case GOOD -> voice.say("bon", "good");
            case FAIR -> voice.say("moyen", "fair");
            case POOR -> voice.say("faible", "poor");
        };
    }

    static String objection(String code, Voice voice) {
        return switch (code) {
            case "reporting-line" ->
                voice.say("Ils sont dans la même ligne hiérarchique.", "They are in the same reporting line.");
            case "same-team" -> voice.say("Ils sont dans la même équipe.", "They are in the same team.");
            case "rank-gap" -> voice.say("L'écart de niveau est trop faible.", "The rank gap is too small.");
            case "met-before" -> voice.say("Ils ont déjà formé un binôme.", "They have been a pair before.");
            case "same-site" -> voice.say("La règle du site s'y oppose.", "The rule on sites stands against it.");
            case "banned" ->
                voice.say(
                        "Vous avez interdit ce binôme : levez d'abord l'interdit.",
                        "You forbade this pair: lift the ban first.");
            case "locked" ->
                voice.say(
                        "Ce binôme est verrouillé : déverrouillez-le d'abord.",
                        "This pair is locked: unlock it first.");
            case "not-in-a-pair" ->
                voice.say(
                        "L'une de ces personnes n'a pas de partenaire à échanger.",
                        "One of them has no partner to exchange.");
            case "no-candidate" ->
                voice.say(
                        "L'une de ces personnes ne participe pas à ce calcul.",
                        "One of them takes no part in this matching.");
            case "too-many-partners" ->
                voice.say(
                        "L'une de ces personnes aurait plus de partenaires qu'elle ne peut en avoir.",
                        "One of them would have more partners than they may.");
            case "answers-do-not-fit" ->
                voice.say(
                        "Leurs réponses ne s'accordent pas : langue, demi-journées, savoirs ou souhait personnel. Par discrétion, nous n'en disons pas plus.",
                        "Their answers do not fit: language, half-days, skills or a private wish. To be discreet, we say no more.");
            default -> voice.say("Une règle s'y oppose.", "A rule stands against it.");
        };
    }
}
