package org.doublesens.api.cohorts;

import java.util.List;
import org.doublesens.program.Participant;
import org.doublesens.roster.Plan;

/// What a roster would change, by name, so that HR can read it before doing it.
///
/// @param ignoredColumns headers that mean nothing to us; their cells are neither read nor kept
record RosterView(
        Counts counts,
        List<Person> joining,
        List<Changed> changing,
        List<Person> leaving,
        List<Person> gone,
        List<String> ignoredColumns) {
    /// What one answer lists of each; the counts are always whole.
    static final int MOST = 2_000;

    /// @param gone      left or erased before, and stay so
    /// @param early     named, but start later
    /// @param strangers named and new, but not asked to join
    /// @param same      named and unchanged
    record Counts(int joining, int changing, int leaving, int gone, int early, int strangers, int same) {
        static Counts of(Plan plan) {
            return new Counts(
                    plan.joining().size(),
                    plan.changing().size(),
                    plan.leaving().size(),
                    plan.gone().size(),
                    plan.early(),
                    plan.strangers(),
                    plan.same());
        }
    }

    record Person(String participantId, String externalId, String name) {
        static Person of(Participant person) {
            var profile = person.profile();
            return new Person(person.id(), profile.externalId(), profile.fullName());
        }
    }

    record Changed(String participantId, String externalId, String name, List<Plan.Difference> changes) {
        static Changed of(Plan.Edit edit) {
            var person = Person.of(edit.before());
            return new Changed(person.participantId(), person.externalId(), person.name(), edit.differences());
        }
    }

    /// What a sync did.
    ///
    /// @param complete false where there was too much for one call: the same roster is to be sent again
    record Synced(boolean complete, Counts counts, Counts rest, List<String> ignoredColumns) {
        static Synced of(Plan done, Plan rest, List<String> ignored) {
            return new Synced(rest.isDone(), Counts.of(done), Counts.of(rest), ignored);
        }
    }

    static RosterView of(Plan plan, List<String> ignored) {
        return new RosterView(
                Counts.of(plan),
                people(plan.joining()),
                plan.changing().stream().limit(MOST).map(Changed::of).toList(),
                people(plan.leaving()),
                people(plan.gone()),
                ignored);
    }

    private static List<Person> people(List<Participant> people) {
        return people.stream().limit(MOST).map(Person::of).toList();
    }
}
