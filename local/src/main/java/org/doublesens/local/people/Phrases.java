package org.doublesens.local.people;

import java.util.List;
import java.util.random.RandomGenerator;

/// What people write into free fields.
final class Phrases {
    private static final List<String> LESSONS_FR = List.of(
            "Écrire d'abord à qui l'on s'adresse, puis seulement ce que l'on veut.",
            "Demander trois variantes et choisir, plutôt que d'en attendre une parfaite.",
            "Un tableau de bord répond à une question ; sans question, pas de tableau.",
            "Préparer la réunion par une seule phrase : que doit-on savoir à la fin ?",
            "Montrer l'écran, puis laisser l'autre prendre la souris.",
            "Dire « je ne sais pas » a ouvert la meilleure discussion du mois.");
    private static final List<String> LESSONS_EN = List.of(
            "Say whom you are writing to first, and only then what you want.",
            "Ask for three variants and choose, instead of waiting for a perfect one.",
            "A dashboard answers one question; no question, no dashboard.",
            "Prepare a meeting with one sentence: what must we know at the end?",
            "Show the screen, then let the other person take the mouse.",
            "Saying \"I don't know\" opened the best talk of the month.");

    private Phrases() {}

    static String about(String field, String lang, RandomGenerator chance) {
        var french = lang.startsWith("fr");
        return switch (field) {
            case "aim" ->
                french ? "écrire seul·e une première demande utile" : "write a first useful request on my own";
            case "subject" -> french ? "Ce que les jeux nous apprennent" : "What games teach us";
            case "situation" ->
                french ? "Mon rapport de fin de mois me prend deux jours." : "My monthly report takes me two days.";
            default -> {
                var lessons = french ? LESSONS_FR : LESSONS_EN;
                yield lessons.get(chance.nextInt(lessons.size()));
            }
        };
    }
}
