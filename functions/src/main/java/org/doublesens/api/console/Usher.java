package org.doublesens.api.console;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doublesens.api.entry.Caller;
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
    private final ProgramStore store;
    private final Visits visits;
    private final Rooms rooms;

    Usher(Services services) {
        this.store = services.store();
        this.visits = new Visits(services.keys(), services.clock());
        this.rooms = new Rooms(services);
    }

    HttpResponse answer(HttpRequest request) {
        return cohortId(request)
                .flatMap(cohort -> visits.token(request, cohort)
                        .flatMap(token -> store.find(cohort, Cohort.class, cohort.value())
                                .map(found -> visit(request, found, token))))
                .map(visit -> answer(request, visit))
                .orElseGet(() -> notice(401, Page.Notice.Kind.VISIT_OVER, voice(request, Optional.empty())));
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
        return HttpResponse.html(status, Pages.html(new Page.Notice(why), voice))
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
