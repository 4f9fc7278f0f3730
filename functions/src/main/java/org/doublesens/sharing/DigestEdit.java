package org.doublesens.sharing;

import java.util.Map;
import java.util.Set;
import org.doublesens.program.Language;
import org.jspecify.annotations.Nullable;

/// What the organiser changes in the draft.
///
/// @param forewords the organiser's words by language, in the place of those before; absent where they stay
/// @param leftOut   the ids of lessons that go
/// @param putIn     the ids of lessons that come back, or come in; only those whose authors agree
public record DigestEdit(@Nullable Map<Language, String> forewords, Set<String> leftOut, Set<String> putIn) {
    public static final DigestEdit NOTHING = new DigestEdit(null, Set.of(), Set.of());

    public DigestEdit {
        forewords = forewords == null ? null : Map.copyOf(forewords);
        leftOut = Set.copyOf(leftOut);
        putIn = Set.copyOf(putIn);
    }
}
