package org.doublesens.api.people;

import java.util.Optional;
import org.doublesens.api.entry.Caller;
import org.doublesens.lambda.Door;
import org.doublesens.lambda.Errand;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.pages.Page;

/// `GET` and `POST /answers/{token}`: GET shows, POST commits, HEAD never commits.
public final class PeopleDoor implements Door {
    private final Services services;

    public PeopleDoor(Services services) {
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
        return new Reception(new Errand(services)).answer(request);
    }

    @Override
    public HttpResponse broken(HttpRequest request) {
        return Reception.written(Reply.notice(Page.Notice.Kind.BROKEN), Caller.voice(request, Optional.empty()));
    }
}
