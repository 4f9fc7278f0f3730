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
            case "repeat-intent" -> voice.say("Recommenceraient", "Would take part again");
            case "behaviour-change" ->
                voice.say("Font quelque chose autrement au travail", "Do something differently at work");
            case "lessons-shared" -> voice.say("Enseignements partagés", "Lessons shared");
            case "time-to-match" -> voice.say("Délai jusqu’au binôme (médiane)", "Time to a partner (median)");
            case "rematch-rate" -> voice.say("Binômes reformés", "New partners on the way");
            case "time-to-first-session" ->
                voice.say("Délai jusqu’à la première séance (médiane)", "Time to the first session (median)");
            case "sessions-per-pair" -> voice.say("Séances par binôme", "Sessions per pair");
            case "cancel-rate" -> voice.say("Séances annulées", "Sessions cancelled");
            case "cancelled-by-seniors" -> voice.say("Annulations côté seniors", "Cancellations by the senior side");
            case "mentor-utilisation" -> voice.say("Mentors sollicités", "Mentors who showed something");
            case "reciprocity-balance" -> voice.say("Équilibre des deux sens", "Balance of both ways");
            case "usefulness-mean" -> voice.say("Utilité moyenne (1 à 5)", "Average usefulness (1 to 5)");
            case "role-reversion" -> voice.say("Rôles inversés en séance", "Sessions led otherwise than planned");
            case "psychological-safety" ->
                voice.say("« Je peux dire que je ne sais pas » (1 à 5)", "\"I can say I don't know\" (1 to 5)");
            case "skill-gain-share" -> voice.say("Souhaits où l’on a progressé", "Wishes in which people progressed");
            case "still-using" -> voice.say("S’en servent encore à 60 jours", "Still used 60 days later");
            case "digest-response" ->
                voice.say("Lecteurs du bilan qui demandent une séance", "Digest readers who asked for a session");
            case "mail-load" ->
                voice.say("Mails par personne et semaine (médiane)", "Mails a person and week (median)");
            case "mail-load-high" ->
                voice.say("Mails par personne et semaine (95 sur 100)", "Mails a person and week (95 in 100)");
            default -> measure.replace('-', ' ');
        };
    }

    public static String formula(Figure figure, Voice voice) {
        return formula(figure.name(), voice);
    }

    public static String formula(String measure, Voice voice) {
        return switch (measure) {
            case "participation" -> voice.say("personnes participantes / invitées", "participants / invited");
            case "intake-completion" -> voice.say("réponses complètes / réponses", "complete answers / answers");
            case "pledge-rate" -> voice.say("engagements / réponses", "pledges / answers");
            case "match-rate" -> voice.say("personnes en binôme / personnes engagées", "people in a pair / pledged");
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
                        "enseignements partagés avec l’accord de qui les a écrits",
                        "lessons whose authors agreed to share them");
            case "unmet-demand" ->
                voice.say("souhaits sans personne pour montrer / souhaits", "wishes that nobody can show / wishes");
            case "time-to-match" ->
                voice.say(
                        "jours du lancement au premier binôme publié",
                        "days from the launch to the first pair published");
            case "rematch-rate" ->
                voice.say(
                        "binômes où quelqu’un en avait déjà eu un / binômes",
                        "pairs with somebody who had one before / pairs");
            case "time-to-first-session" ->
                voice.say(
                        "jours de la publication à la première séance tenue",
                        "days from the publication to the first session held");
            case "sessions-per-pair" -> voice.say("séances tenues / binômes", "sessions held / pairs");
            case "cancel-rate" -> voice.say("annulées / prévues", "cancelled / planned");
            case "cancelled-by-seniors" ->
                voice.say("annulées côté senior / annulées", "cancelled by the senior side / cancelled");
            case "mentor-utilisation" ->
                voice.say(
                        "ont montré en séance / ont proposé dès le niveau 3",
                        "showed something in a session / offered it from level 3");
            case "reciprocity-balance" ->
                voice.say(
                        "par binôme, le sens le plus court / le plus long, médiane",
                        "per pair, the shorter way / the longer one, median");
            case "usefulness-mean" -> voice.say("moyenne des notes de 1 à 5", "mean of the marks 1 to 5");
            case "role-reversion" -> voice.say("« un autre a mené » / retours", "\"somebody else led\" / answers");
            case "psychological-safety" ->
                voice.say("moyenne des réponses à mi-parcours", "mean of the answers half-way");
            case "skill-gain-share" ->
                voice.say("souhaits gagnant un niveau ou plus / souhaits", "wishes up by a level or more / wishes");
            case "still-using" ->
                voice.say("« chaque semaine » ou « parfois » / réponses", "\"weekly\" or \"sometimes\" / answers");
            case "digest-response" ->
                voice.say(
                        "demandent une séance, par groupes de cinq / lecteurs",
                        "asked for a session, counted in fives / readers");
            case "mail-load", "mail-load-high" ->
                voice.say("mails comptés dans le budget de deux", "mails that count in the budget of two");
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
            case MEAN -> number.format(value / 100.0);
            case DAYS -> number.format(value) + voice.say("\u00a0j", value == 1 ? " day" : " days");
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
            case SPOKE_FREELY ->
                voice.say(
                        "Personnes qui, à mi-chemin, disaient « je ne sais pas » sans hésiter : " + count,
                        "People who, half-way, said \"I don't know\" without a doubt: " + count);
        };
    }
}
