package org.doublesens.program;

import java.time.Instant;

/// What one person says half-way through the exchanges; only counted with others, save the one change where its author
/// lets the partner read it.
///
/// @param progress towards what the person wanted to learn, 1 to 5
/// @param candour  how easy it is to say "I don't know" in the pair, 1 to 5
/// @param change   one thing to change, in the person's words; empty where nothing was said
public record Midpoint(
        ParticipantId person, int progress, int candour, Rhythm rhythm, String change, ReadBy readBy, Instant answered)
        implements Entry {
    /// From here on, an answer says that it goes well.
    private static final int WELL = 4;

    /// How the meetings come.
    public enum Rhythm {
        RIGHT,
        TOO_MUCH,
        TOO_LITTLE
    }

    /// Who may read the change.
    public enum ReadBy {
        NOBODY,
        PARTNER
    }

    public Midpoint {
        Checks.between("progress", progress, 1, 5);
        Checks.between("candour", candour, 1, 5);
    }

    @Override
    public String id() {
        return person.value();
    }

    public boolean speaksFreely() {
        return candour >= WELL;
    }

    public boolean isShownToPartner() {
        return readBy == ReadBy.PARTNER && !change.isBlank();
    }
}
