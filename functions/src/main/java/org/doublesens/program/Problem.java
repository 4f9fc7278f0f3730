package org.doublesens.program;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with what somebody sent.
///
/// @param pointer where: a JSON pointer such as `/participants/3/email`, or a form field's name
/// @param code    what, in kebab case, stable across versions, such as `unknown-skill`
/// @param detail  what, in one English sentence for whoever reads the API's answer
/// @param cell    where in a table, absent where what was sent is none
public record Problem(
        String pointer,
        String code,
        String detail,
        @Nullable Cell cell) {
    public Problem(String pointer, String code, String detail) {
        this(pointer, code, detail, null);
    }

    /// A place in a table, as a spreadsheet shows it, and what stands there.
    ///
    /// @param row    1 is the header
    /// @param column as the header spells it; empty where it is about the whole row
    public record Cell(int row, String column, String value) {}

    public Problem in(Cell place) {
        return new Problem(pointer, code, detail, place);
    }
}
