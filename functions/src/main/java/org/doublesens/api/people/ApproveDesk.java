package org.doublesens.api.people;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.doublesens.api.entry.LessonNames;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.ProgramStore;
import org.doublesens.sharing.ConsentedLessons;

/// The organiser reads the draft of the digest, adds a word, and lets it go.
final class ApproveDesk implements Desk {
    private static final int LONGEST = 2_000;

    private final ProgramStore store;
    private final LessonNames names;
    private final Acts acts;

    ApproveDesk(ProgramStore store, LessonNames names, Acts acts) {
        this.store = store;
        this.names = names;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return ShortPage.or("digest", visit, query, () -> shortly(visit));
    }

    private Reply shortly(Visit visit) {
        return store.find(visit.cohortId(), Digest.class, Digest.ID)
                .map(digest -> Reply.page(page(
                        visit,
                        digest,
                        digest.foreword(),
                        Set.of(),
                        Faults.NONE,
                        digest.state() == Digest.State.DRAFT ? Outcome.ASKED : Outcome.ALREADY)))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NOT_YET));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return store.find(visit.cohortId(), Digest.class, Digest.ID)
                .map(digest -> commit(visit, digest, form))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NOT_YET));
    }

    private Reply commit(Visit visit, Digest digest, Form form) {
        var reader = new FormReader(form);
        var forewords = forewords(reader);
        var leftOut = Set.copyOf(new HashSet<>(form.all("leaveOut")));
        if (!reader.faults().isEmpty()) {
            return Reply.faulty(page(visit, digest, forewords, leftOut, reader.faults(), Outcome.ASKED));
        }
        return Reply.to(
                acts.approveDigest(visit.cohortId(), forewords, meant(visit, leftOut)),
                outcome -> noted(visit, digest, outcome),
                faults -> page(visit, digest, forewords, leftOut, faults, Outcome.ASKED));
    }

    private Set<String> meant(Visit visit, Set<String> leftOut) {
        return names.meant(visit.cohortId(), leftOut, ConsentedLessons.ids(store, visit.cohortId()));
    }

    private Page noted(Visit visit, Digest before, Outcome outcome) {
        var digest = store.find(visit.cohortId(), Digest.class, Digest.ID).orElse(before);
        return page(visit, digest, digest.foreword(), Set.of(), Faults.NONE, outcome);
    }

    private static Map<Language, String> forewords(FormReader reader) {
        Map<Language, String> forewords = new TreeMap<>();
        for (var language : Language.values()) {
            var text = reader.text(field(language), LONGEST);
            if (!text.isEmpty()) {
                forewords.put(language, text);
            }
        }
        return forewords;
    }

    private static String field(Language language) {
        return switch (language) {
            case FR -> "forewordFr";
            case EN -> "forewordEn";
        };
    }

    private Page page(
            Visit visit,
            Digest digest,
            Map<Language, String> forewords,
            Set<String> leftOut,
            Faults faults,
            Outcome outcome) {
        return new Page.Approve(
                visit.cohort(), names.hiding(visit.cohortId(), digest), forewords, leftOut, faults, outcome);
    }
}
