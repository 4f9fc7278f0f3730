package org.doublesens.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Lesson;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;

/// Every lesson whose author agrees to share it now, as a digest would show it.
public final class ConsentedLessons {
    private ConsentedLessons() {}

    /// In the order of their ids.
    public static List<Digest.Shared> of(ProgramStore store, CohortId cohort) {
        return shown(store, cohort, agreed(store.all(cohort, Lesson.class)));
    }

    /// The ids of all that a digest holds or may hold.
    public static Set<String> ids(ProgramStore store, CohortId cohort) {
        var ids = agreed(store.all(cohort, Lesson.class)).stream()
                .map(Lesson::id)
                .collect(Collectors.toCollection(HashSet::new));
        store.find(cohort, Digest.class, Digest.ID)
                .ifPresent(digest -> digest.lessons().forEach(shared -> ids.add(shared.lesson())));
        return ids;
    }

    /// Those of these ids; the others are not there, or not to be shared.
    static List<Lesson> byId(ProgramStore store, CohortId cohort, Set<String> ids) {
        return ids.isEmpty() ? List.of() : agreed(store.findAll(cohort, Lesson.class, ids));
    }

    static List<Digest.Shared> shown(ProgramStore store, CohortId cohort, List<Lesson> lessons) {
        var authors = lessons.stream().map(lesson -> lesson.author().value()).collect(Collectors.toSet());
        var people = store.findAll(cohort, Participant.class, authors).stream()
                .collect(Collectors.toMap(Participant::participantId, Function.identity()));
        return lessons.stream()
                .map(lesson -> LessonChoice.shared(lesson, people))
                .toList();
    }

    private static List<Lesson> agreed(List<Lesson> lessons) {
        return lessons.stream()
                .filter(lesson ->
                        lesson.share() != Lesson.Share.NO && !lesson.text().isBlank())
                .toList();
    }
}
