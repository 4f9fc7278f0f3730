package org.doublesens.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Catalogue;
import org.doublesens.program.CatalogueEntry;

/// A group of skills that share the first word of their code, as the form's lists show them.
public record Family(String code, List<CatalogueEntry> entries) {
    public Family {
        entries = List.copyOf(entries);
    }

    /// The families of a catalogue, in its order.
    public static List<Family> of(Catalogue catalogue) {
        Map<String, List<CatalogueEntry>> grouped = new LinkedHashMap<>();
        for (var entry : catalogue.entries()) {
            var code = entry.skill().code();
            grouped.computeIfAbsent(code.substring(0, code.indexOf('.')), any -> new ArrayList<>())
                    .add(entry);
        }
        return grouped.entrySet().stream()
                .map(group -> new Family(group.getKey(), group.getValue()))
                .toList();
    }

    /// What the group is called; one that only a cohort knows has no name of its own.
    public String label(Voice voice) {
        return switch (code) {
            case "ai" -> voice.say("Intelligence artificielle", "Artificial intelligence");
            case "data" -> voice.say("Données et outils", "Data and tools");
            case "collab" -> voice.say("Travailler ensemble", "Working together");
            case "social" -> voice.say("Réseaux et tendances", "Networks and trends");
            case "security" -> voice.say("Sécurité numérique", "Digital security");
            case "work" -> voice.say("Façons de travailler", "Ways of working");
            case "inclusion" -> voice.say("Inclusion et responsabilité", "Inclusion and responsibility");
            case "green" -> voice.say("Environnement", "Environment");
            case "client" -> voice.say("Clients", "Customers");
            case "biz" -> voice.say("Modèles économiques", "Business models");
            case "org" -> voice.say("L'organisation vue de l'intérieur", "The organisation from inside");
            case "skill" -> voice.say("Savoir-faire professionnels", "Professional skills");
            case "culture" -> voice.say("Cultures et générations", "Cultures and generations");
            default -> voice.say("Autres savoirs", "Other skills");
        };
    }
}
