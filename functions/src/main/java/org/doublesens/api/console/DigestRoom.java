package org.doublesens.api.console;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.api.entry.LessonNames;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.pages.console.Leaf;
import org.doublesens.pages.console.Question;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.SkillMap;
import org.doublesens.sharing.ApproveDigest;
import org.doublesens.sharing.ConsentedLessons;
import org.doublesens.sharing.DigestEdit;

/// What waits to be shared, the draft under the organiser's pen, and its preview in both languages.
final class DigestRoom implements Room {
    private final ProgramStore store;
    private final LessonNames names;
    private final ApproveDigest approving;

    DigestRoom(Services services) {
        this.store = services.store();
        this.names = new LessonNames(services);
        this.approving = new ApproveDigest(store, services.clock());
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.segment(1)) {
            case "" -> digest(visit).map(it -> digest(visit, it)).orElseGet(() -> waiting(visit));
            case "preview" -> digest(visit).map(it -> preview(visit, it)).orElseGet(Answer::nothing);
            case "approve" ->
                digest(visit)
                        .filter(DigestRoom::isDraft)
                        .map(it -> sure(visit, it))
                        .orElseGet(Answer::nothing);
            default -> Answer.nothing();
        };
    }

    @Override
    public Answer act(Visit visit, Form form) {
        var asked = Wishes.asked(form);
        return switch (visit.segment(1)) {
            case "save" ->
                Answer.of(approving.edit(visit.cohortId(), edit(visit, form), asked), "digest", Done.DIGEST_SAVED);
            case "approve" ->
                Answer.of(
                        approving.approve(visit.cohortId(), DigestEdit.NOTHING, asked), "digest", Done.DIGEST_APPROVED);
            default -> Answer.nothing();
        };
    }

    private DigestEdit edit(Visit visit, Form form) {
        return edit(form)
                .meaning(said -> names.meant(visit.cohortId(), said, ConsentedLessons.ids(store, visit.cohortId())));
    }

    private static DigestEdit edit(Form form) {
        Map<Language, String> forewords = new EnumMap<>(Language.class);
        for (var language : Language.values()) {
            var words = form.text(language.tag()).replace("\r\n", "\n");
            if (!words.isEmpty()) {
                forewords.put(language, words);
            }
        }
        return new DigestEdit(forewords, leftOut(form), putIn(form));
    }

    /// What the page showed with its box ticked, and comes without.
    private static DigestEdit.Parts leftOut(Form form) {
        return new DigestEdit.Parts(
                without(form, "hadLessons", "keepLessons"),
                without(form, "hadFigures", "keepFigures"),
                without(form, "hadTalks", "keepTalks"),
                without(form, "hadFacts", "keepFacts"));
    }

    /// What was aside, and comes ticked.
    private static DigestEdit.Parts putIn(Form form) {
        return new DigestEdit.Parts(
                without(form, "keepLessons", "hadLessons"),
                without(form, "keepFigures", "hadFigures"),
                without(form, "keepTalks", "hadTalks"),
                without(form, "keepFacts", "hadFacts"));
    }

    private static Set<String> without(Form form, String field, String other) {
        var names = new HashSet<>(form.all(field));
        form.all(other).forEach(names::remove);
        return names;
    }

    private Answer digest(Visit visit, Digest digest) {
        return isDraft(digest) ? draft(visit, digest) : preview(visit, digest);
    }

    private Answer draft(Visit visit, Digest digest) {
        Set<String> inside =
                digest.lessons().stream().map(Digest.Shared::lesson).collect(Collectors.toSet());
        var others = ConsentedLessons.of(store, visit.cohortId()).stream()
                .filter(lesson -> !inside.contains(lesson.lesson()))
                .toList();
        var id = visit.cohortId();
        return Answer.page(new ConsolePage.DigestDraft(names.hiding(id, digest), names.hiding(id, others)));
    }

    private Answer waiting(Visit visit) {
        var lessons = names.hiding(visit.cohortId(), ConsentedLessons.of(store, visit.cohortId()));
        var leaf = Leaf.of(visit.page(), lessons.size());
        return Answer.page(new ConsolePage.LessonsWaiting(leaf.cut(lessons), leaf));
    }

    private Answer preview(Visit visit, Digest digest) {
        var maps = store.all(visit.cohortId(), SkillMap.class).stream()
                .sorted(Comparator.comparing(SkillMap::moment))
                .toList();
        return Answer.page(new ConsolePage.DigestPreview(digest, maps, isDraft(digest)));
    }

    private Answer sure(Visit visit, Digest digest) {
        var readers = store.participants(visit.cohortId()).stream()
                        .filter(Participant::isActive)
                        .count()
                + visit.cohort().audience().size();
        return Answer.page(new ConsolePage.Sure(Question.APPROVE_DIGEST, (int) readers, digest.version()));
    }

    private Optional<Digest> digest(Visit visit) {
        return store.find(visit.cohortId(), Digest.class, Digest.ID);
    }

    private static boolean isDraft(Digest digest) {
        return digest.state() == Digest.State.DRAFT;
    }
}
