package org.doublesens.sharing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Language;
import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;

/// The organiser edits the digest, and lets it go.
public final class ApproveDigest {
    /// The longest foreword in one language.
    public static final int MOST_CHARACTERS = 4_000;

    private final ProgramStore store;
    private final InstantSource clock;

    public ApproveDigest(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The organiser behind the link in the mail approves what the page shows.
    ///
    /// @param leftOut the ids of the lessons that the organiser leaves out
    public Noted approve(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut) {
        return approve(cohort, new DigestEdit(forewords, leftOut, Set.of()), Asked.byOrganiser());
    }

    /// Changes the draft a last time and lets it go.
    public Noted approve(CohortId cohort, DigestEdit edit, Asked asked) {
        return Patiently.decide(() -> write(cohort, edit, asked, edited -> approved(edited, asked)));
    }

    /// Keeps what the organiser wrote so far; the digest still waits.
    public Noted edit(CohortId cohort, DigestEdit edit, Asked asked) {
        return Patiently.decide(() -> write(cohort, edit, asked, edited -> edited(edited, asked)));
    }

    private Noted write(CohortId id, DigestEdit edit, Asked asked, Function<Digest, Changes> saying) {
        var found = store.find(id, Digest.class, Digest.ID);
        if (found.isEmpty()) {
            return new Noted.Closed(Noted.Why.NO_SUCH_THING);
        }
        var digest = found.get();
        if (digest.state() != Digest.State.DRAFT) {
            return new Noted.Already();
        }
        if (store.cohort(id).phase() != Phase.SHARING) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        if (asked.isLate(digest.version())) {
            return new Noted.Closed(Noted.Why.CHANGED_MEANWHILE);
        }
        var lessons = ConsentedLessons.byId(store, id, edit.putIn().lessons());
        var problems = problems(digest, edit, lessons);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        var edited = edited(digest, edit, ConsentedLessons.shown(store, id, lessons));
        store.save(id, saying.apply(edited).and(stillAgreed(lessons)));
        return new Noted.Done();
    }

    private static Digest edited(Digest digest, DigestEdit edit, List<Digest.Shared> lessons) {
        var here = ids(digest);
        var more = lessons.stream()
                .filter(lesson -> !here.contains(lesson.lesson()))
                .toList();
        var forewords = edit.forewords();
        var opened = forewords == null ? digest : digest.opening(forewords);
        return DraftParts.edited(opened.without(edit.leftOut().lessons()).with(more), edit);
    }

    /// A lesson withdrawn in this very moment is no longer as we read it, and makes us decide again.
    private static Changes stillAgreed(List<Lesson> lessons) {
        return lessons.stream().map(Changes.NONE::update).reduce(Changes.NONE, Changes::and);
    }

    private static Set<String> ids(Digest digest) {
        return digest.lessons().stream().map(Digest.Shared::lesson).collect(Collectors.toSet());
    }

    private Changes approved(Digest edited, Asked asked) {
        return Changes.NONE
                .update(edited.in(Digest.State.APPROVED))
                .once(audit(asked, "approve-digest"))
                .open(Gate.APPROVAL);
    }

    private Changes edited(Digest edited, Asked asked) {
        return Changes.NONE.update(edited).once(audit(asked, "edit-digest"));
    }

    private Audit audit(Asked asked, String what) {
        return new Audit(clock.instant(), asked.who(), what, Digest.ID, asked.why());
    }

    private static List<Problem> problems(Digest digest, DigestEdit edit, List<Lesson> lessons) {
        var problems = new ArrayList<Problem>();
        var forewords = edit.forewords();
        if (forewords != null) {
            forewords.forEach((language, text) -> {
                if (text.length() > MOST_CHARACTERS) {
                    problems.add(new Problem("/forewords/" + language.tag(), "too-long", "At most 4,000 characters."));
                }
            });
        }
        var known = ids(digest);
        var leftOut = edit.leftOut().lessons();
        var putIn = edit.putIn().lessons();
        missing(leftOut, known, "/leftOut", problems);
        missing(putIn, lessons.stream().map(Lesson::id).collect(Collectors.toSet()), "/putIn", problems);
        problems.addAll(DraftParts.problems(digest, edit));
        var others = new TreeSet<>(putIn);
        others.removeAll(known);
        if (digest.lessons().size() - leftOut.size() + others.size() > LessonChoice.MOST) {
            problems.add(new Problem(
                    "/putIn", "too-many", "A digest holds at most %d lessons.".formatted(LessonChoice.MOST)));
        }
        return problems;
    }

    private static void missing(Set<String> said, Set<String> known, String pointer, List<Problem> problems) {
        var unknown = new TreeSet<>(said);
        unknown.removeAll(known);
        unknown.forEach(lesson -> problems.add(
                new Problem(pointer, "unknown-lesson", "There is no lesson " + lesson + " to share here.")));
    }
}
