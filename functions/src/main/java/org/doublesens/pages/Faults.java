package org.doublesens.pages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Problem;
import org.jspecify.annotations.Nullable;

/// Everything that is wrong with a form, by the name of its field, in the order of the page.
public record Faults(Map<String, Mistake> byField) {
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    /// The problems a stage found, each at the field it points to.
    public static Faults of(List<Problem> problems) {
        var found = new LinkedHashMap<String, Mistake>();
        problems.forEach(problem -> found.put(problem.pointer(), Mistake.of(problem)));
        return new Faults(found);
    }

    public static Faults of(String field, Mistake mistake) {
        return new Faults(Map.of(field, mistake));
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public boolean at(String field) {
        return byField.containsKey(field);
    }

    public @Nullable Mistake mistake(String field) {
        return byField.get(field);
    }
}
