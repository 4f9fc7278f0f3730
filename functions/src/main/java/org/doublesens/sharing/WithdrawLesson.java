package org.doublesens.sharing;

import java.util.Optional;
import java.util.Set;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;

/// An author takes a lesson back: it vanishes from the digest, whether that was shared or not.
public final class WithdrawLesson {
    private final ProgramStore store;

    public WithdrawLesson(ProgramStore store) {
        this.store = store;
    }

    public Noted withdraw(CohortId cohort, ParticipantId author, String lessonId) {
        return Patiently.decide(() -> withdrawOnce(cohort, author, lessonId));
    }

    private Noted withdrawOnce(CohortId id, ParticipantId author, String lessonId) {
        var lesson = store.find(id, Lesson.class, lessonId)
                .filter(kept -> kept.author().equals(author));
        if (lesson.isEmpty()) {
            return new Noted.Closed(Noted.Why.NO_SUCH_THING);
        }
        var digest = store.find(id, Digest.class, Digest.ID).filter(kept -> holds(kept, lessonId));
        if (lesson.get().share() == Lesson.Share.NO && digest.isEmpty()) {
            return new Noted.Already();
        }
        store.save(id, changes(lesson.get(), digest));
        return new Noted.Done();
    }

    private static boolean holds(Digest digest, String lessonId) {
        return digest.lessons().stream().anyMatch(shared -> shared.lesson().equals(lessonId));
    }

    private static Changes changes(Lesson lesson, Optional<Digest> digest) {
        var changes = Changes.NONE.update(lesson.withdrawn());
        return digest.map(kept -> changes.update(kept.without(Set.of(lesson.id()))))
                .orElse(changes);
    }
}
