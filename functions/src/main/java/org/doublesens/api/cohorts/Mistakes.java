package org.doublesens.api.cohorts;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Problem;

/// Everything that is wrong with one request, gathered before anybody is answered.
final class Mistakes {
    /// What one answer holds; whoever has more finds the rest after mending these.
    static final int MOST = 1_000;

    private final List<Problem> problems = new ArrayList<>();

    void add(String pointer, String code, String detail) {
        if (problems.size() < MOST) {
            problems.add(new Problem(pointer, code, detail));
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    int count() {
        return problems.size();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
