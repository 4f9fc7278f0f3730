package org.doublesens.sharing;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.doublesens.program.Language;
import org.jspecify.annotations.Nullable;

/// What the organiser changes in the draft.
///
/// @param forewords the organiser's words by language, in the place of those before; absent where they stay
/// @param leftOut   what goes
/// @param putIn     what comes back; of lessons also what comes in, where their authors agree
public record DigestEdit(@Nullable Map<Language, String> forewords, Parts leftOut, Parts putIn) {
    public static final DigestEdit NOTHING = new DigestEdit(null, Parts.NONE, Parts.NONE);

    /// Parts of a digest, by their names.
    ///
    /// @param lessons the ids of lessons
    /// @param figures such as `session-completion`
    /// @param talks   as [org.doublesens.program.Digest.Talk#name] calls them
    /// @param facts   such as `ROLES_TURNED`
    public record Parts(Set<String> lessons, Set<String> figures, Set<String> talks, Set<String> facts) {
        public static final Parts NONE = new Parts(Set.of(), Set.of(), Set.of(), Set.of());

        public Parts {
            lessons = Set.copyOf(lessons);
            figures = Set.copyOf(figures);
            talks = Set.copyOf(talks);
            facts = Set.copyOf(facts);
        }

        Parts meaning(UnaryOperator<Set<String>> names) {
            return new Parts(names.apply(lessons), figures, talks, facts);
        }

        public static Parts lessons(Set<String> ids) {
            return new Parts(ids, Set.of(), Set.of(), Set.of());
        }
    }

    /// One that changes no more than words and lessons.
    public DigestEdit(@Nullable Map<Language, String> forewords, Set<String> leftOut, Set<String> putIn) {
        this(forewords, Parts.lessons(leftOut), Parts.lessons(putIn));
    }

    /// The same about the lessons that were meant by these names.
    public DigestEdit meaning(UnaryOperator<Set<String>> lessons) {
        return new DigestEdit(forewords, leftOut.meaning(lessons), putIn.meaning(lessons));
    }

    public DigestEdit {
        forewords = forewords == null ? null : Map.copyOf(forewords);
    }
}
