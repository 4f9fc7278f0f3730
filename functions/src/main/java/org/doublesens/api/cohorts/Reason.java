package org.doublesens.api.cohorts;

import java.util.function.Function;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;

/// Reads the body of an act that needs no words but may say why.
final class Reason {
    private Reason() {}

    static HttpResponse read(HttpRequest request, Function<String, HttpResponse> act) {
        return Body.readOrEmpty(request, body -> {
            var mistakes = new Mistakes();
            var fields = Fields.of(body, mistakes);
            var why = fields.prose("why", Caller.MOST_WHY);
            fields.end();
            return mistakes.isEmpty() ? act.apply(why) : Problems.unprocessable(mistakes.all());
        });
    }
}
