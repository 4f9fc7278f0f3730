package org.doublesens.pages;

import org.doublesens.program.Midpoint;

/// The half-way form as it is filled now, right or wrong.
public record MidpointDraft(String progress, String candour, String rhythm, String change, String readBy) {
    public static final MidpointDraft EMPTY = new MidpointDraft("", "", "", "", Midpoint.ReadBy.NOBODY.name());

    /// What was noted.
    public static MidpointDraft of(Midpoint said) {
        return new MidpointDraft(
                Integer.toString(said.progress()),
                Integer.toString(said.candour()),
                said.rhythm().name(),
                said.change(),
                said.readBy().name());
    }
}
