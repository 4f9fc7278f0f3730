package org.doublesens.pages;

import java.text.NumberFormat;
import org.doublesens.program.Digest.Fact;
import org.doublesens.program.Digest.Figure;
import org.doublesens.program.Unit;

/// The digest's numbers and facts in words.
public final class Figures {
    private Figures() {}

    public static String name(Figure figure, Voice voice) {
        return name(figure.name(), voice);
    }

    public static String name(String measure, Voice voice) {
        return switch (measure) {
            case "participation" -> voice.say("Participation", "Participation");
            case "intake-completion" -> voice.say("Réponses au recueil", "Intake completion");
            case "pledge-rate" -> voice.say("Engagements", "Pledges");
            case "match-rate" -> voice.say("Personnes en binôme", "People in a pair");
            case "first-wish-rate" -> voice.say("Premier souhait exaucé", "First wish met");
            case "reciprocity-at-match" -> voice.say("Binômes utiles dans les deux sens", "Pairs useful both ways");
            case "session-completion" -> voice.say("Séances tenues", "Sessions held");
            case "active-pairs" -> voice.say("Binômes actifs", "Active pairs");
            case "unmet-demand" -> voice.say("Souhaits restés sans réponse", "Wishes nobody could meet");
            case "minutes-by-juniors" -> voice.say("Minutes transmises par les juniors", "Minutes shown by juniors");
            case "minutes-by-seniors" -> voice.say("Minutes transmises par les seniors", "Minutes shown by seniors");
            case "swap-adherence" -> voice.say("Rôles effectivement échangés", "Roles really swapped");
            case "pulse-response" -> voice.say("Retours après séance", "Feedback after sessions");
            case "usefulness" -> voice.say("Séances jugées utiles (4 ou 5)", "Sessions found useful (4 or 5)");
            case "fit" -> voice.say("Binômes qui se conviennent", "Pairs that fit");
            case "recommend" -> voice.say("Recommandation (NPS)", "Recommendation (NPS)");
            case "skill-gain" -> voice.say("Progrès moyen", "Average progress");
            case "repeat-intent" -> voice.say("Prêts à recommencer", "Would take part again");
            case "behaviour-change" ->
                voice.say("Font quelque chose autrement au travail", "Do something differently at work");
            case "lessons-shared" -> voice.say("Enseignements partagés", "Lessons shared");
            default -> measure.replace('-', ' ');
        };
    }

    public static String formula(Figure figure, Voice voice) {
        return formula(figure.name(), voice);
    }

    public static String formula(String measure, Voice voice) {
        return switch (measure) {
            case "participation" -> voice.say("participants / invités", "participants / invited");
            case "intake-completion" -> voice.say("réponses complètes / réponses", "complete answers / answers");
            case "pledge-rate" -> voice.say("engagements / réponses", "pledges / answers");
            case "match-rate" -> voice.say("personnes en binôme / engagées", "people in a pair / pledged");
            case "first-wish-rate" ->
                voice.say("premier souhait couvert / en binôme", "first wish covered / in a pair");
            case "reciprocity-at-match" -> voice.say("binômes à double sens / binômes", "two-way pairs / pairs");
            case "session-completion" -> voice.say("tenues / prévues", "held / planned");
            case "active-pairs" ->
                voice.say("séance tenue depuis 21 jours / binômes", "session held in the last 21 days / pairs");
            case "swap-adherence" -> voice.say("mois échangés / mois dus", "months swapped / months due");
            case "pulse-response" -> voice.say("retours / demandes", "answers / asked");
            case "usefulness" -> voice.say("notes 4 ou 5 / retours", "marks 4 or 5 / answers");
            case "fit" -> voice.say("« me convient » / réponses", "\"good\" / answers");
            case "recommend" -> voice.say("% de 9-10 moins % de 0-6", "% of 9-10 minus % of 0-6");
            case "skill-gain" ->
                voice.say("niveau final moins niveau de départ", "level at the end minus level at the start");
            case "repeat-intent" -> voice.say("« oui » / réponses au bilan", "\"yes\" / survey answers");
            case "behaviour-change" ->
                voice.say("en citent un exemple / réponses au bilan", "name an example / survey answers");
            case "minutes-by-juniors", "minutes-by-seniors" ->
                voice.say("minutes des séances tenues", "minutes of sessions held");
            case "lessons-shared" ->
                voice.say(
                        "enseignements dont l’auteur accepte le partage", "lessons whose authors agreed to share them");
            case "unmet-demand" ->
                voice.say("souhaits sans personne pour montrer / souhaits", "wishes that nobody can show / wishes");
            default -> "";
        };
    }

    public static String value(Figure figure, Voice voice) {
        return value(figure.unit(), figure.value(), voice);
    }

    public static String value(Unit unit, long value, Voice voice) {
        var number = NumberFormat.getInstance(voice.language().locale());
        return switch (unit) {
            case COUNT -> number.format(value);
            case PER_MILLE -> voice.say(number.format(value / 10.0) + "\u202f%", number.format(value / 10.0) + "%");
            case MINUTES -> number.format(value) + "\u00a0min";
            case POINTS -> (value > 0 ? "+" : "") + number.format(value);
            case HUNDREDTHS -> (value > 0 ? "+" : "") + number.format(value / 100.0) + voice.say(" niveau", " levels");
        };
    }

    public static String fact(Fact fact, Voice voice) {
        var count = fact.count();
        return switch (fact.kind()) {
            case ROLES_TURNED ->
                voice.say("Mois où les rôles ont tourné : " + count, "Months in which the roles turned: " + count);
            case SESSIONS_MOVED ->
                voice.say(
                        "Séances déplacées pour mieux tomber : " + count, "Sessions moved to a better time: " + count);
            case AIMS_SET ->
                voice.say(
                        "Séances dont l'objectif a été fixé à l'avance : " + count,
                        "Sessions whose aim was set beforehand: " + count);
            case PAIRS_REPLANNED ->
                voice.say(
                        "Binômes dont le rythme a été revu : " + count,
                        "Pairs whose rhythm was planned anew: " + count);
            case PAIRS_FORMED_LATER ->
                voice.say("Binômes formés en chemin : " + count, "Pairs formed on the way: " + count);
        };
    }
}
