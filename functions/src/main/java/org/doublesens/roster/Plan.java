package org.doublesens.roster;

import java.util.List;
import org.doublesens.program.Participant;
import org.doublesens.program.Problem;

/// What a roster changes in a cohort.
///
/// @param joining   who is new, as they would be kept
/// @param leaving   who takes part and would not any more
/// @param gone      who left or was erased before, and stays so though the roster names them
/// @param early     named, but not there yet
/// @param strangers named and new, but not asked to join
/// @param same      named, and nothing about them changes
/// @param problems  why nothing can be done at all; empty where it can
public record Plan(
        List<Participant> joining,
        List<Edit> changing,
        List<Participant> leaving,
        List<Participant> gone,
        int early,
        int strangers,
        int same,
        List<Problem> problems) {
    public Plan {
        joining = List.copyOf(joining);
        changing = List.copyOf(changing);
        leaving = List.copyOf(leaving);
        gone = List.copyOf(gone);
        problems = List.copyOf(problems);
    }

    /// Somebody whose description changes.
    public record Edit(Participant before, Participant after, List<Difference> differences) {
        public Edit {
            differences = List.copyOf(differences);
        }
    }

    /// One field before and after, by the name it has in the roster.
    public record Difference(String field, String from, String to) {}

    public boolean isDone() {
        return joining.isEmpty() && changing.isEmpty() && leaving.isEmpty();
    }
}
