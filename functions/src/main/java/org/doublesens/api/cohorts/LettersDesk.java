package org.doublesens.api.cohorts;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.mail.Letters;
import org.doublesens.mail.Preview;
import org.doublesens.mail.Rehearsal;
import org.doublesens.mail.Specimens;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Contact;
import org.doublesens.program.Digest;
import org.doublesens.program.Language;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;
import org.doublesens.program.Words;
import org.jspecify.annotations.Nullable;

/// The letters: how far each has come, and what each kind looks like before any is sent.
final class LettersDesk {
    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,60}");

    private final ProgramStore store;
    private final InstantSource clock;
    private final Pages pages;
    private final Rehearsal rehearsal;

    LettersDesk(Services services) {
        store = services.store();
        clock = services.clock();
        pages = new Pages(services::keys);
        var settings = services.settings();
        rehearsal = new Rehearsal(new Letters(settings.from(), settings.replyDomain()), settings.site());
    }

    /// All letters of the cohort, or those of a kind or in a state.
    HttpResponse list(HttpRequest request, Cohort cohort) {
        var kind = request.query().text("kind");
        var state = request.query().text("state");
        if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
            return Problems.badRequest("kind is one of GET …/letters/kinds.");
        }
        if (!state.isEmpty()
                && Arrays.stream(Letter.State.values())
                        .noneMatch(one -> one.name().equals(state))) {
            return Problems.badRequest("state is one of " + Arrays.toString(Letter.State.values()) + ".");
        }
        var all = Shelves.of(store, cohort.cohortId(), Letter.class, kind.isEmpty() ? "" : kind + "#");
        return pages.of(
                request,
                "letters",
                Shelves.only(letter -> LetterView.mayBeTold(letter) && isIn(letter, state), all),
                Letter::id,
                LetterView::of);
    }

    private static boolean isIn(Letter letter, String state) {
        return state.isEmpty() || letter.state().name().equals(state);
    }

    HttpResponse kinds(HttpRequest request, Cohort cohort) {
        return HttpResponse.json(200, Map.of("kinds", Rehearsal.kinds(cohort)));
    }

    /// One kind as its readers will see it, in both languages, about invented people.
    HttpResponse preview(HttpRequest request, Cohort cohort) {
        var side = request.query().first("side").orElse(Side.JUNIOR.name());
        if (Arrays.stream(Side.values()).noneMatch(one -> one.name().equals(side))) {
            return Problems.badRequest("side is JUNIOR or SENIOR.");
        }
        return kind(request, cohort)
                .map(specimen -> HttpResponse.json(200, previews(cohort, specimen, Side.valueOf(side))))
                .orElseGet(Problems::notFound);
    }

    private Map<String, View> previews(Cohort cohort, Specimens.Specimen specimen, Side side) {
        var previews = new TreeMap<String, View>();
        for (var language : Language.values()) {
            var preview =
                    rehearsal.preview(cohort, specimen, language, side, digest(cohort, specimen), clock.instant());
            previews.put(language.tag(), View.of(preview));
        }
        return previews;
    }

    /// Sends one kind to the organiser, and to nobody else.
    HttpResponse test(HttpRequest request, Cohort cohort) {
        return Body.readOrEmpty(request, body -> {
            var mistakes = new Mistakes();
            var fields = Fields.of(body, mistakes);
            var language = fields.language("language", cohort.organiser().language());
            var why = fields.prose("why", Caller.MOST_WHY);
            fields.end();
            return mistakes.isEmpty()
                    ? kind(request, cohort)
                            .map(specimen -> sent(request, cohort, specimen, language, why))
                            .orElseGet(Problems::notFound)
                    : Problems.unprocessable(mistakes.all());
        });
    }

    private HttpResponse sent(
            HttpRequest request, Cohort cohort, Specimens.Specimen specimen, Language language, String why) {
        var now = clock.instant();
        var organiser = cohort.organiser();
        var reader = new Contact(organiser.name(), organiser.email(), language, organiser.zone());
        var letter = Letter.trial(reader, specimen.words(), now);
        store.save(
                cohort.cohortId(),
                Changes.NONE.once(letter).once(new Audit(now, Caller.of(request), "test-letter", letter.kind(), why)));
        return HttpResponse.json(202, Map.of("letterId", letter.id()));
    }

    private static Optional<Specimens.Specimen> kind(HttpRequest request, Cohort cohort) {
        return request.pathParameter("kind").flatMap(kind -> Rehearsal.of(cohort, kind));
    }

    private @Nullable Digest digest(Cohort cohort, Specimens.Specimen specimen) {
        if (!(specimen.words() instanceof Words.DigestShared)) {
            return null;
        }
        return store.find(cohort.cohortId(), Digest.class, Digest.ID).orElse(Digest.EMPTY);
    }

    /// A letter in one language.
    ///
    /// @param invitations the calendar files that travel with it
    private record View(String subject, String text, String html, List<Preview.Attachment> invitations) {
        static View of(Preview preview) {
            return new View(preview.subject(), preview.text(), preview.html(), preview.attachments());
        }
    }
}
