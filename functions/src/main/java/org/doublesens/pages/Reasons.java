package org.doublesens.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Catalogue;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Showing;

/// Why two people are a pair, in one sentence for each thing that one can show the other.
public final class Reasons {
    /// More would not be read.
    private static final int MOST = 3;

    private Reasons() {}

    public static List<String> of(Pair pair, Map<String, Participant> people, Catalogue catalogue, Voice voice) {
        return of(pair, people, catalogue, voice, MOST);
    }

    /// The reasons in each direction, the most wanted first.
    ///
    /// @param each how many of them a direction has at most
    public static List<String> of(
            Pair pair, Map<String, Participant> people, Catalogue catalogue, Voice voice, int each) {
        var juniors = pair.juniors().stream().map(id -> firstName(people, id)).toList();
        var junior = String.join(voice.say(" et ", " and "), juniors);
        var senior = firstName(people, pair.senior());
        var reasons = new ArrayList<String>();
        pair.byJuniors().stream()
                .limit(each)
                .forEach(showing -> reasons.add(sentence(junior, senior, showing, catalogue, voice)));
        pair.bySenior().stream()
                .limit(each)
                .forEach(showing -> reasons.add(sentence(senior, junior, showing, catalogue, voice)));
        return reasons;
    }

    public static String name(Map<String, Participant> people, ParticipantId id) {
        var person = people.get(id.value());
        return person == null ? "—" : person.profile().fullName();
    }

    /// What a wish counts for the learner: "your first wish".
    public static String wish(int rank, Voice voice) {
        return switch (rank) {
            case 1 -> voice.say("premier souhait", "first wish");
            case 2 -> voice.say("deuxième souhait", "second wish");
            case 3 -> voice.say("troisième souhait", "third wish");
            default -> voice.say("en complément", "as an extra");
        };
    }

    private static String sentence(String from, String to, Showing showing, Catalogue catalogue, Voice voice) {
        var skill = voice.skill(catalogue, showing.skill());
        var wish = wish(showing.wishRank(), voice);
        return voice.say(
                "%s peut montrer à %s : %s (%s).".formatted(from, to, skill, wish),
                "%s can show %s: %s (%s).".formatted(from, to, skill, wish));
    }

    private static String firstName(Map<String, Participant> people, ParticipantId id) {
        var person = people.get(id.value());
        return person == null ? "—" : person.firstName();
    }
}
