package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.doublesens.api.entry.LessonNames;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.mail.Letters;
import org.doublesens.mail.Rehearsal;
import org.doublesens.mail.Specimens;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.Voice;
import org.doublesens.program.Asked;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;
import org.doublesens.program.Side;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Words;
import org.doublesens.sharing.ApproveDigest;
import org.doublesens.sharing.ConsentedLessons;
import org.doublesens.sharing.DigestEdit;
import org.jspecify.annotations.Nullable;

/// The digest as the organiser drafts it: read, edited, looked at in both languages, approved.
final class SharingDesk {
    private static final int MOST_LESSONS = 500;
    private static final int MOST_ID = 400;

    private final ProgramStore store;
    private final InstantSource clock;
    private final Pages pages;
    private final LessonNames names;
    private final ApproveDigest approving;
    private final Rehearsal rehearsal;

    SharingDesk(Services services) {
        store = services.store();
        clock = services.clock();
        pages = new Pages(services::keys);
        names = new LessonNames(services);
        approving = new ApproveDigest(store, clock);
        var settings = services.settings();
        rehearsal = new Rehearsal(new Letters(settings.from(), settings.replyDomain()), settings.site());
    }

    HttpResponse read(HttpRequest request, Cohort cohort) {
        return digest(cohort)
                .map(digest -> Etag.of(digest)
                        .on(request, HttpResponse.json(200, DigestView.of(names.hiding(cohort.cohortId(), digest)))))
                .orElseGet(Problems::notFound);
    }

    /// All that people agreed to share, and whether the draft holds it.
    HttpResponse lessons(HttpRequest request, Cohort cohort) {
        return digest(cohort).map(digest -> lessons(request, cohort, digest)).orElseGet(Problems::notFound);
    }

    private HttpResponse lessons(HttpRequest request, Cohort cohort, Digest digest) {
        var id = cohort.cohortId();
        var held = names.hiding(id, digest).lessons().stream()
                .map(Digest.Shared::lesson)
                .collect(Collectors.toSet());
        return pages.of(
                request,
                "lessons",
                names.hiding(id, ConsentedLessons.of(store, id)),
                Digest.Shared::lesson,
                lesson -> new Waiting(lesson, held.contains(lesson.lesson())));
    }

    HttpResponse edit(HttpRequest request, Cohort cohort) {
        return digest(cohort)
                .map(digest -> Etag.of(digest).guard(request, () -> edited(request, cohort, digest.version())))
                .orElseGet(Problems::notFound);
    }

    private HttpResponse edited(HttpRequest request, Cohort cohort, int seen) {
        return said(request, false, (edit, why) -> {
            var asked = Caller.asking(request, why).seeing(Optional.of(seen));
            return switch (approving.edit(cohort.cohortId(), meant(cohort, edit), asked)) {
                case Noted.Done() -> read(request, cohort);
                // What is approved or shared is no draft any more.
                case Noted.Already() -> Problems.closed(Noted.Why.STAGE_CLOSED);
                case Noted.Closed closed -> Answers.of(closed);
                case Noted.Refused refused -> Answers.of(refused);
            };
        });
    }

    HttpResponse approve(HttpRequest request, Cohort cohort) {
        return digest(cohort)
                .map(digest -> Etag.of(digest).guardIfSaid(request, () -> approved(request, cohort, digest)))
                .orElseGet(() -> Problems.closed(Noted.Why.NO_SUCH_THING));
    }

    private HttpResponse approved(HttpRequest request, Cohort cohort, Digest digest) {
        return said(request, true, (edit, why) -> {
            var seen = request.header("if-match").map(said -> digest.version());
            Asked asked = Caller.asking(request, why).seeing(seen);
            return Answers.of(approving.approve(cohort.cohortId(), meant(cohort, edit), asked));
        });
    }

    /// The letter and the page as readers will see them, with links that open nothing.
    HttpResponse preview(HttpRequest request, Cohort cohort) {
        return digest(cohort)
                .map(digest -> HttpResponse.json(200, previews(cohort, digest)))
                .orElseGet(Problems::notFound);
    }

    private Map<String, View> previews(Cohort cohort, Digest digest) {
        var previews = new TreeMap<String, View>();
        for (var language : Language.values()) {
            previews.put(language.tag(), preview(cohort, digest, language));
        }
        return previews;
    }

    private View preview(Cohort cohort, Digest digest, Language language) {
        var words = new Specimens.Specimen(new Words.DigestShared(), new Recipient.Reader("preview"));
        var letter = rehearsal.preview(cohort, words, language, Side.JUNIOR, digest, clock.instant());
        var page = new Page.SharedDigest(
                cohort,
                digest,
                store.all(cohort.cohortId(), SkillMap.class).stream()
                        .sorted((one, other) -> one.moment().compareTo(other.moment()))
                        .toList(),
                Set.of(),
                "",
                Outcome.ASKED);
        return new View(
                letter.subject(),
                letter.text(),
                letter.html(),
                org.doublesens.pages.Pages.html(page, new Voice(language)));
    }

    private DigestEdit meant(Cohort cohort, DigestEdit edit) {
        return edit.meaning(
                said -> names.meant(cohort.cohortId(), said, ConsentedLessons.ids(store, cohort.cohortId())));
    }

    private static HttpResponse said(
            HttpRequest request, boolean mayBeEmpty, BiFunction<DigestEdit, String, HttpResponse> act) {
        return mayBeEmpty
                ? Body.readOrEmpty(request, body -> said(body, act))
                : Body.read(request, body -> said(body, act));
    }

    private static HttpResponse said(JsonNode body, BiFunction<DigestEdit, String, HttpResponse> act) {
        var mistakes = new Mistakes();
        var fields = Fields.of(body, mistakes);
        var forewords = forewords(fields);
        var leftOut = parts(fields, "leftOut");
        var putIn = parts(fields, "putIn");
        var why = fields.prose("why", Caller.MOST_WHY);
        fields.end();
        return mistakes.isEmpty()
                ? act.apply(new DigestEdit(forewords, leftOut, putIn), why)
                : Problems.unprocessable(mistakes.all());
    }

    private static DigestEdit.Parts parts(Fields fields, String which) {
        return new DigestEdit.Parts(
                names(fields, which),
                names(fields, which + "Figures"),
                names(fields, which + "Talks"),
                names(fields, which + "Facts"));
    }

    private static Set<String> names(Fields fields, String name) {
        return new HashSet<>(fields.texts(name, MOST_LESSONS, MOST_ID));
    }

    /// Absent where nothing is said of them: they stay as they were edited before.
    private static @Nullable Map<Language, String> forewords(Fields fields) {
        var isSaid = fields.has("forewords");
        var said = fields.objectIfAny("forewords");
        var forewords = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            var words = said.prose(language.tag(), ApproveDigest.MOST_CHARACTERS);
            if (!words.isEmpty()) {
                forewords.put(language, words);
            }
        }
        said.end();
        return isSaid ? forewords : null;
    }

    private Optional<Digest> digest(Cohort cohort) {
        return store.find(cohort.cohortId(), Digest.class, Digest.ID);
    }

    /// A lesson that may be shared.
    ///
    /// @param held whether the draft holds it
    private record Waiting(String lesson, @Nullable Skill skill, String text, String author, boolean held) {
        Waiting(Digest.Shared lesson, boolean held) {
            this(lesson.lesson(), lesson.skill(), lesson.text(), lesson.author(), held);
        }
    }

    /// A digest in one language.
    ///
    /// @param text the letter in plain text
    /// @param html the letter as mail programs show it
    /// @param page the page behind its link
    private record View(String subject, String text, String html, String page) {}
}
