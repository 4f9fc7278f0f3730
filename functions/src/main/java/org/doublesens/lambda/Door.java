package org.doublesens.lambda;

/// Answers HTTP requests; what it throws is a broken world, and the handler answers for it.
public interface Door {
    HttpResponse answer(HttpRequest request);

    /// What the caller sees when the door broke: never why.
    default HttpResponse broken(HttpRequest request) {
        return HttpResponse.problem(ProblemDocument.of(500, "Something broke on our side; please try again."));
    }
}
