package org.doublesens.program;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the cohort learnt, edited and approved by the organiser before it is shared.
///
/// @param foreword  the organiser's own words, by language; may be empty
/// @param lessons   only those whose authors agreed; the author is named only if allowed
/// @param requests  how many asked for a flash session, by skill code
public record Digest(
        int version,
        State state,
        Map<Language, String> foreword,
        List<Shared> lessons,
        List<Figure> figures,
        List<String> changes,
        Map<String, Integer> requests)
        implements Entry {
    public static final String ID = "digest";

    /// How far it has come.
    public enum State {
        DRAFT,
        APPROVED,
        SHARED
    }

    /// A lesson as readers see it.
    ///
    /// @param lesson the id of the lesson, so that a withdrawal finds it
    public record Shared(String lesson, @Nullable Skill skill, String text, String author) {}

    /// A number with what it was counted from.
    ///
    /// @param value per mille for shares, else the plain number
    /// @param n     the group it speaks of; under 5 it is not shown
    public record Figure(String name, long value, int n) {
        public boolean isShown() {
            return n >= 5;
        }
    }

    public Digest {
        foreword = Map.copyOf(foreword);
        lessons = List.copyOf(lessons);
        figures = List.copyOf(figures);
        changes = List.copyOf(changes);
        requests = Map.copyOf(requests);
    }

    @Override
    public String id() {
        return ID;
    }

    public Digest in(State next) {
        return new Digest(version, next, foreword, lessons, figures, changes, requests);
    }

    Digest at(int number) {
        return new Digest(number, state, foreword, lessons, figures, changes, requests);
    }
}
