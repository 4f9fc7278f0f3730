package org.doublesens.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Lambda's door to HTTP: a request of API Gateway's payload format 2.0 in, its response out.
public abstract class HttpHandler implements RequestStreamHandler {
    private final Door door;

    protected HttpHandler(Door door) {
        this.door = door;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Json.write(output, guarded(answer(Json.read(input, JsonNode.class), context)));
    }

    private HttpResponse answer(JsonNode event, Context context) {
        try {
            return answer(HttpRequest.from(event), context);
        } catch (BadRequest unreadable) {
            return HttpResponse.problem(
                    ProblemDocument.of(400, "The request cannot be read.").saying(unreadable.what()));
        }
    }

    /// Catches what nobody foresaw, because a stack trace is no answer and the caller deserves one.
    private HttpResponse answer(HttpRequest request, Context context) {
        try {
            return door.answer(request);
        } catch (BadRequest unreadable) {
            throw unreadable;
        } catch (RuntimeException unforeseen) {
            context.getLogger().log(line(request, unforeseen), LogLevel.ERROR);
            return door.broken(request);
        }
    }

    /// Says where it broke, and leaves out the exception's message: it may repeat what a person wrote.
    private static String line(HttpRequest request, RuntimeException unforeseen) {
        var trace = unforeseen.getStackTrace();
        return "Answering %s failed: %s at %s, request %s"
                .formatted(
                        request.route(),
                        unforeseen.getClass().getName(),
                        trace.length == 0 ? "an unknown place" : trace[0],
                        request.requestId());
    }

    private static HttpResponse guarded(HttpResponse response) {
        return response.with(SecurityHeaders.EVERYWHERE).with(response.headers());
    }
}
