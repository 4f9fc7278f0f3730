package org.doublesens.api.console;

import java.util.Optional;
import org.doublesens.lambda.Door;
import org.doublesens.lambda.Errand;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.pages.Page;

/// `GET` and `POST /console/{cohortId}/…`: nobody comes in without a visit, and nothing is done without its proof.
public final class ConsoleDoor implements Door {
    private final Services services;

    public ConsoleDoor(Services services) {
        this.services = services;
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        return switch (request.method()) {
            case "GET", "POST" -> visit(request);
            case "HEAD" -> visit(request).withoutBody();
            default -> HttpResponse.empty(405).with("allow", "GET, HEAD, POST");
        };
    }

    private HttpResponse visit(HttpRequest request) {
        return new Usher(new Errand(services)).answer(request);
    }

    @Override
    public HttpResponse broken(HttpRequest request) {
        return Usher.notice(500, Page.Notice.Kind.BROKEN, Usher.voice(request, Optional.empty()));
    }
}
