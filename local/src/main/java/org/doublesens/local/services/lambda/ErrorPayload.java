package org.doublesens.local.services.lambda;

import java.util.Arrays;
import org.doublesens.local.services.Wire;
import org.jspecify.annotations.Nullable;

/// Spells a failure as Lambda's managed Java runtime does.
///
/// The shape is that of `ErrorRequest` in aws-lambda-java-runtime-interface-client: the full name of the class as the
/// type, so that is the name a `Catch` of the state machine must say.
final class ErrorPayload {
    private ErrorPayload() {}

    static Answer thrown(Throwable problem) {
        var message = problem.getLocalizedMessage();
        var error = Wire.object()
                .put("errorMessage", message == null ? problem.getClass().getName() : message)
                .put("errorType", problem.getClass().getName());
        var trace = error.putArray("stackTrace");
        Arrays.stream(problem.getStackTrace()).map(StackTraceElement::toString).forEach(trace::add);
        return new Answer.Failed(Wire.bytes(error));
    }

    static Answer ofRuntime(String type, String request, @Nullable String message) {
        return new Answer.Failed(Wire.bytes(Wire.object()
                .put("errorType", type)
                .put("errorMessage", "RequestId: %s Error: %s".formatted(request, message))));
    }
}
