package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Map;
import java.util.OptionalLong;
import org.doublesens.local.states.language.Resource;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Scope;
import org.doublesens.local.states.query.Template;
import org.doublesens.local.states.query.Values;
import org.jspecify.annotations.Nullable;

/// Has something done: one [Attempt] after another, until one succeeds or the state gives up.
final class Tasking implements Work {

    private final Visit visit;
    private final State.Task state;
    private @Nullable Attempt attempt;

    Tasking(Visit visit, State.Task state) {
        this.visit = visit;
        this.state = state;
    }

    @Override
    public void attempt() throws EvaluationFailed {
        var execution = visit.walk().execution();
        var token = waitsForToken() ? execution.service().tokens().mint() : "";
        var scope = visit.scope(token.isEmpty() ? Map.of() : ContextObject.token(token));
        var arguments = state.arguments().evaluate(scope, visit.input());
        var limits = new Attempt.Limits(
                seconds("TimeoutSeconds", state.timeoutSeconds(), scope),
                seconds("HeartbeatSeconds", state.heartbeatSeconds(), scope));
        var current = new Attempt(visit, state, token, limits, result -> succeeded(scope, result));
        attempt = current;
        if (Quotas.exceeds(arguments)) {
            visit.broken(Quotas.tooLargeToSend(state.name()));
            return;
        }
        call(current, arguments);
    }

    private boolean waitsForToken() {
        return state.resource() instanceof Resource.Invoke(var waits) && waits;
    }

    private void call(Attempt current, JsonNode arguments) {
        switch (state.resource()) {
            case Resource.Function(var arn) -> new FunctionCall(visit, current).invoke(arn, arguments);
            case Resource.Invoke(var waits) -> new InvokeCall(visit, current, waits).invoke(arguments);
            case Resource.StartExecution(var waits) -> new StartCall(visit, current, waits).start(arguments);
            case Resource.Unknown(var arn) ->
                visit.broken(Failure.runtime("The resource %s is not known".formatted(arn)));
        }
    }

    private void succeeded(Scope scope, JsonNode result) {
        visit.safely(() -> visit.complete(
                scope.with("result", Values.plain(result)), result, state.shaping(), state.transition()));
    }

    private static OptionalLong seconds(String field, Template template, Scope scope) throws EvaluationFailed {
        if (!template.isPresent()) {
            return OptionalLong.empty();
        }
        var value = template.evaluate(scope, JsonNodeFactory.instance.missingNode());
        if (!value.isNumber()) {
            throw template.unexpected(field, "number", value);
        }
        if (value.doubleValue() < 1 || value.doubleValue() != Math.rint(value.doubleValue())) {
            throw new EvaluationFailed(field, "The %s field must be a positive integer: %s".formatted(field, value));
        }
        return OptionalLong.of(value.longValue());
    }

    @Override
    public void abort() {
        if (attempt != null) {
            attempt.abort();
        }
    }
}
