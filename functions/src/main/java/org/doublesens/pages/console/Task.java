package org.doublesens.pages.console;

import java.time.Instant;
import java.util.List;
import org.doublesens.pages.Voice;
import org.doublesens.program.ToDo;
import org.jspecify.annotations.Nullable;

/// Something that waits for the organiser, with the names of whom it is about.
///
/// @param about whom, each with the path of their page; a few of them
/// @param more  how many stand behind those
public record Task(ToDo.What what, int count, @Nullable Instant by, List<Subject> about, int more) {
    /// What a task names before it counts.
    public static final int MOST = 6;

    /// A name and where it leads; an empty path where it leads nowhere.
    public record Subject(String name, String path) {}

    public Task {
        about = List.copyOf(about);
    }

    public String title(Voice voice) {
        return switch (what) {
            case REVIEW_PAIRS ->
                voice.say("Relire et approuver les binômes proposés", "Review and approve the proposed pairs");
            case APPROVE_DIGEST -> voice.say("Relire et approuver la synthèse", "Read and approve the digest");
            case HELP_PAIRS ->
                voice.say("Appeler les binômes qui ont perdu leur rythme", "Call the pairs that lost their rhythm");
            case FREE_WAITING ->
                voice.say("Débloquer des personnes qui attendent", "Free people who wait for a partner");
            case MEND_ADDRESSES ->
                voice.say("Corriger des adresses qui ne reçoivent rien", "Mend addresses that no letter reaches");
            case MAP_SKILLS ->
                voice.say("Ranger des savoirs écrits librement", "Find a place for skills in people's own words");
        };
    }

    public String why(Voice voice) {
        return switch (what) {
            case REVIEW_PAIRS ->
                voice.say("Personne n'est prévenu avant vous.", "Nobody is told before you have looked.");
            case APPROVE_DIGEST -> voice.say("Rien ne part sans votre accord.", "Nothing leaves without your word.");
            case HELP_PAIRS ->
                voice.say(
                        "21 jours sans séance, ou deux annulations : un mot suffit souvent.",
                        "21 days without a session, or two cancellations: a word often does it.");
            case FREE_WAITING ->
                voice.say(
                        "Une règle levée ou un second partenaire les libérerait.",
                        "A lifted rule or a second partner would free them.");
            case MEND_ADDRESSES ->
                voice.say(
                        "Demandez la bonne adresse, puis mettez la liste à jour.",
                        "Ask for the right address, then update the roster.");
            case MAP_SKILLS ->
                voice.say(
                        "Rattachés au catalogue, ils comptent dans les binômes.",
                        "Once in the catalogue, they count in the matching.");
        };
    }

    /// How the list there begins with what the task is about; empty where it does already.
    public String order() {
        return switch (what) {
            case HELP_PAIRS -> PairList.Order.HELP.name();
            case REVIEW_PAIRS, FREE_WAITING, APPROVE_DIGEST, MEND_ADDRESSES, MAP_SKILLS -> "";
        };
    }

    /// Where it is done; empty where it is done outside the console.
    public String place() {
        return switch (what) {
            case REVIEW_PAIRS, FREE_WAITING -> Place.PAIRS.path();
            case APPROVE_DIGEST -> Place.DIGEST.path();
            case HELP_PAIRS -> Place.ROUNDS.path();
            case MEND_ADDRESSES -> Place.LETTERS.path();
            case MAP_SKILLS -> Place.SKILLS.path();
        };
    }
}
