package org.doublesens.roster;

import java.time.LocalDate;
import java.util.Set;
import org.doublesens.program.Participant.Profile;
import org.jspecify.annotations.Nullable;

/// Somebody as a roster names them.
///
/// @param auto         the roster leaves it to the level whether they are a junior or a senior
/// @param active       false says that they are gone
/// @param starts       they are not there before that day; absent where they are
/// @param managerEmail names the manager where the roster has no id for them; empty where it says none
/// @param unsaid       what the roster does not speak of at all, so that it stays as it is
public record Listed(
        Row row,
        Profile profile,
        boolean auto,
        boolean active,
        @Nullable LocalDate starts,
        String managerEmail,
        Set<Matter> unsaid) {
    public Listed {
        unsaid = Set.copyOf(unsaid);
    }

    /// What a roster may leave out.
    public enum Matter {
        LANGUAGE,
        ZONE,
        DEPARTMENT,
        TEAM,
        SITE,
        MANAGER,
        EXCLUDE_WITH
    }

    boolean isThereBy(LocalDate day) {
        return starts == null || !starts.isAfter(day);
    }
}
