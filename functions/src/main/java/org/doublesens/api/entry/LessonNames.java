package org.doublesens.api.entry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.lambda.Services;
import org.doublesens.link.Alias;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.DigestBuilder;

/// What lessons are called before the organiser: their own ids name the pair and the author, who may stay unnamed.
public final class LessonNames {
    private final Alias alias;

    public LessonNames(Services services) {
        alias = new Alias(services::keys);
    }

    /// The draft as the organiser may know it.
    public Digest hiding(CohortId cohort, Digest digest) {
        return DigestBuilder.from(digest)
                .withLessons(digest.lessons().stream()
                        .map(lesson -> hiding(cohort, lesson))
                        .toList());
    }

    /// In the order of their new names, since the order of the ids would put the two of a pair side by side.
    public List<Digest.Shared> hiding(CohortId cohort, List<Digest.Shared> lessons) {
        return lessons.stream()
                .map(lesson -> hiding(cohort, lesson))
                .sorted(Comparator.comparing(Digest.Shared::lesson))
                .toList();
    }

    /// The ids behind these names; what is no name of theirs names nothing, be it an id.
    public Set<String> meant(CohortId cohort, Set<String> names, Collection<String> ids) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Map<String, String> idsByName =
                ids.stream().distinct().collect(Collectors.toMap(id -> of(cohort, id), Function.identity()));
        return names.stream()
                .map(name -> idsByName.getOrDefault(name, ids.contains(name) ? "?" : name))
                .collect(Collectors.toSet());
    }

    private Digest.Shared hiding(CohortId cohort, Digest.Shared lesson) {
        return new Digest.Shared(of(cohort, lesson.lesson()), lesson.skill(), lesson.text(), lesson.author());
    }

    private String of(CohortId cohort, String id) {
        return alias.of("lesson " + cohort.value(), id);
    }
}
