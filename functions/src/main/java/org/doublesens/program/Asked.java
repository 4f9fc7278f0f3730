package org.doublesens.program;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks for a change, why, and what they were looking at.
///
/// @param who  the subject of a token, or a role; never a name
/// @param why  in their words; may be empty
/// @param seen the version they looked at, absent where any will do
public record Asked(String who, String why, @Nullable Integer seen) {
    /// Who acts for themselves.
    public static final String PARTICIPANT = "participant";

    /// Somebody who acts for themselves, behind a signed link.
    public static Asked byParticipant() {
        return new Asked(PARTICIPANT, "", null);
    }

    /// The organiser behind a signed link.
    public static Asked byOrganiser() {
        return new Asked("organiser", "", null);
    }

    /// The same wish from somebody who says what they looked at.
    public Asked seeing(Optional<Integer> version) {
        return new Asked(who, why, version.orElse(null));
    }

    /// Whether what is kept now is not what they looked at.
    public boolean isLate(int version) {
        return seen != null && seen != version;
    }
}
