package org.doublesens.roster;

import java.util.Set;
import org.doublesens.program.Participant.Profile;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.roster.Listed.Matter;

/// What a roster does not speak of stays as it is: a file without a column for the team is no order to empty all teams.
final class Unsaid {
    private Unsaid() {}

    static Profile keeping(Profile before, Profile said, Set<Matter> unsaid) {
        var after = said;
        for (var matter : unsaid) {
            after = keeping(before, after, matter);
        }
        return after;
    }

    private static Profile keeping(Profile before, Profile after, Matter matter) {
        var builder = ParticipantProfileBuilder.builder(after);
        return switch (matter) {
            case LANGUAGE -> builder.language(before.language()).build();
            case ZONE -> builder.zone(before.zone()).build();
            case DEPARTMENT -> builder.department(before.department()).build();
            case TEAM -> builder.team(before.team()).build();
            case SITE -> builder.site(before.site()).build();
            case MANAGER -> builder.managerId(before.managerId()).build();
            case EXCLUDE_WITH -> builder.excludeWith(before.excludeWith()).build();
        };
    }
}
