package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Language;
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

    public Noted approve(CohortId cohort, Map<Language, String> forewords) {
        return approve(cohort, forewords, Set.of());
    }

    /// @param leftOut the ids of the lessons that the organiser leaves out
    public Noted approve(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut) {
        var now = clock.instant();
        return Patiently.decide(() -> write(cohort, forewords, leftOut, edited -> approved(edited, now)));
    }

    /// Keeps what the organiser wrote so far; the digest still waits.
    public Noted edit(CohortId cohort, Map<Language, String> forewords, Set<String> leftOut) {
        return Patiently.decide(() -> write(cohort, forewords, leftOut, Changes.NONE::update));
    }

    private Noted write(
            CohortId id, Map<Language, String> forewords, Set<String> leftOut, Function<Digest, Changes> saying) {
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
        var problems = problems(digest, forewords, leftOut);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        store.save(id, saying.apply(digest.opening(forewords).without(leftOut)));
        return new Noted.Done();
    }

    private static Changes approved(Digest edited, Instant now) {
        return Changes.NONE
                .update(edited.in(Digest.State.APPROVED))
                .once(new Audit(now, "organiser", "digest-approved", Digest.ID, ""))
                .open(Gate.APPROVAL);
    }

    private static List<Problem> problems(Digest digest, Map<Language, String> forewords, Set<String> leftOut) {
        var problems = new ArrayList<Problem>();
        forewords.forEach((language, text) -> {
            if (text.length() > MOST_CHARACTERS) {
                problems.add(new Problem("/forewords/" + language, "too-long", "At most 4,000 characters."));
            }
        });
        var known = digest.lessons().stream().map(Digest.Shared::lesson).collect(Collectors.toSet());
        var unknown = new TreeSet<>(leftOut);
        unknown.removeAll(known);
        unknown.forEach(lesson ->
                problems.add(new Problem("/leftOut", "unknown-lesson", "The digest holds no lesson " + lesson + ".")));
        return problems;
    }
}
