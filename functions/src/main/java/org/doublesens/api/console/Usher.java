package org.doublesens.api.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doublesens.api.entry.Caller;
import org.doublesens.api.entry.FreshLinks;
import org.doublesens.api.entry.Visits;
import org.doublesens.lambda.BadRequest;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.SecurityHeaders;
import org.doublesens.lambda.Services;
import org.doublesens.pages.Page;
import org.doublesens.pages.Pages;
import org.doublesens.pages.Style;
import org.doublesens.pages.Voice;
import org.doublesens.pages.console.ConsolePages;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.ProgramStore;

/// Takes the organiser from the cookie of a visit to the room they ask for.
final class Usher {
    private static final String FRESH_LINK = "link";

    private final ProgramStore store;
    private final Visits visits;
    private final FreshLinks freshLinks;
    private final Rooms rooms;

    Usher(Services services) {
        this.store = services.store();
        this.visits = new Visits(services.keys(), services.clock());
        this.freshLinks = new FreshLinks(store, services.clock());
        this.rooms = new Rooms(services);
    }

    HttpResponse answer(HttpRequest request) {
        return cohortId(request)
                .flatMap(cohort -> visits.token(request, cohort)
                        .flatMap(token -> store.find(cohort, Cohort.class, cohort.value())
                                .filter(found -> visits.isBy(found, token))
                                .map(found -> visit(request, found, token))))
                .map(visit -> answer(request, visit))
                .orElseGet(() -> outside(request));
    }

    /// The same words for whoever stands there, whether there is such a cohort or not.
    private HttpResponse outside(HttpRequest request) {
        var voice = voice(request, Optional.empty());
        if (request.method().equals("POST") && segments(request).equals(List.of(FRESH_LINK))) {
            cohortId(request).ifPresent(freshLinks::send);
            return page(200, new Page.FreshLink(Page.FreshLink.Why.ASKED, ""), voice);
        }
        return page(401, new Page.FreshLink(Page.FreshLink.Why.VISIT_OVER, home(request) + "/" + FRESH_LINK), voice);
    }

    /// The path of the cohort's console, also where the id names no cohort.
    private static String home(HttpRequest request) {
        var home = "/console/" + request.pathParameter("cohortId").orElse("");
        var at = request.path().indexOf(home);
        return at < 0 ? home : request.path().substring(0, at + home.length());
    }

    private Visit visit(HttpRequest request, Cohort cohort, String token) {
        return new Visit(
                cohort,
                voice(request, Optional.of(cohort)),
                Visit.base(request, cohort.cohortId()),
                segments(request),
                request.query(),
                token,
                visits.proof(token));
    }

    private HttpResponse answer(HttpRequest request, Visit visit) {
        if (!request.method().equals("POST")) {
            return written(rooms.at(visit.segment(0)).show(visit), visit);
        }
        try {
            return act(request, visit, request.form());
        } catch (BadRequest unreadable) {
            return notice(400, Page.Notice.Kind.UNREADABLE, visit.voice());
        }
    }

    private HttpResponse act(HttpRequest request, Visit visit, Form form) {
        if (!visits.isOurs(request, form.text("proof"), visit.token())) {
            return notice(403, Page.Notice.Kind.NOT_OUR_FORM, visit.voice());
        }
        if (visit.segment(0).equals("sign-out")) {
            return notice(200, Page.Notice.Kind.SIGNED_OUT, visit.voice())
                    .with("set-cookie", visits.end(request, visit.cohortId()));
        }
        return written(rooms.at(visit.segment(0)).act(visit, form), visit);
    }

    private static HttpResponse written(Answer answer, Visit visit) {
        return switch (answer) {
            case Answer.Shown(var status, var page) ->
                HttpResponse.html(status, ConsolePages.html(page, visit.frame()))
                        .with(SecurityHeaders.ofPage(Style.CONSOLE_HASH))
                        .with(Map.of("content-language", visit.voice().tag()));
            case Answer.Onward(var path, var done) ->
                HttpResponse.seeOther(visit.frame().to(path, "done", done.key()));
            case Answer.Nothing(var why) -> notice(404, why, visit.voice());
        };
    }

    static HttpResponse notice(int status, Page.Notice.Kind why, Voice voice) {
        return page(status, new Page.Notice(why), voice);
    }

    private static HttpResponse page(int status, Page page, Voice voice) {
        return HttpResponse.html(status, Pages.html(page, voice))
                .with(SecurityHeaders.ofPage(Style.HASH))
                .with(Map.of("content-language", voice.tag(), "vary", "accept-language"));
    }

    private static Optional<CohortId> cohortId(HttpRequest request) {
        try {
            return request.pathParameter("cohortId").map(CohortId::new);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static List<String> segments(HttpRequest request) {
        return Stream.of(request.pathParameter("page").orElse("").split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }

    static Voice voice(HttpRequest request, Optional<Cohort> cohort) {
        return Caller.voice(request, cohort.map(it -> it.organiser().language()));
    }
}
