package org.doublesens.program;

/// A skill with its label in each language.
public record CatalogueEntry(Skill skill, String french, String english) {
    public String label(Language language) {
        return switch (language) {
            case FR -> french;
            case EN -> english;
        };
    }
}
