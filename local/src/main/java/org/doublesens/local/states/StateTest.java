package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.doublesens.local.states.language.Definitions;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.language.State.Shaping;
import org.doublesens.local.states.language.Transition;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Functions;
import org.doublesens.local.states.query.Scope;
import org.doublesens.local.states.query.Template;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.states.query.Variables;
import org.jspecify.annotations.Nullable;

/// Tries one state on its own, as AWS's `TestState` does: what it calls is mocked, and it tells what would come next.
public final class StateTest {

    private final JsonNode request;
    private final State state;
    private final JsonNode input;
    private final InstantSource clock;
    private final ObjectNode answer = JsonNodeFactory.instance.objectNode();
    private final ObjectNode inspection = answer.putObject("inspectionData");

    /// `request` has the members of the API call: `definition`,
    /// `stateName`, `input`, `variables`, `mock`, `stateConfiguration`.
    public StateTest(JsonNode request, InstantSource clock) {
        this.request = request;
        this.clock = clock;
        this.input = request.path("input");
        var name = request.path("stateName").asText("");
        var definition = request.path("definition");
        this.state = name.isEmpty() || name.equals("null")
                ? Definitions.state("StateName", definition)
                : Definitions.state(name, definition.path("States").path(name));
    }

    /// `status` is SUCCEEDED, FAILED, RETRIABLE or CAUGHT_ERROR, beside
    /// `output`, `error`, `cause`, `nextState` and `inspectionData`.
    public ObjectNode run() {
        inspection.set("input", input);
        if (!request.path("variables").isEmpty()) {
            inspection.set("variables", request.path("variables"));
        }
        try {
            visit();
        } catch (EvaluationFailed failed) {
            var cause = "An error occurred while executing the state '%s' (entered at the event id #0). %s"
                    .formatted(state.name(), failed.reason());
            failed(Failure.of("States.QueryEvaluationError", cause));
        }
        return answer;
    }

    private void visit() throws EvaluationFailed {
        switch (state) {
            case State.Pass pass -> leave(scope(), input, pass.shaping(), pass.transition());
            case State.Wait wait -> leave(scope(), input, wait.shaping(), wait.transition());
            case State.Succeed succeed -> leave(scope(), input, succeed.shaping(), new Transition.End());
            case State.Fail fail -> failed(Failure.of(text(fail.error()), text(fail.cause())));
            case State.Choice choice -> choose(choice);
            case State.Task task -> {
                inspection.set("afterArguments", task.arguments().evaluate(scope(), input));
                inspect("timeoutInSeconds", task.timeoutSeconds(), scope());
                inspect("heartbeatInSeconds", task.heartbeatSeconds(), scope());
                worked(task.shaping(), task.transition());
            }
            case State.Parallel parallel -> {
                parallel.arguments().evaluate(scope(), input);
                worked(parallel.shaping(), parallel.transition());
            }
            case State.Each each -> map(each);
        }
    }

    private void choose(State.Choice choice) throws EvaluationFailed {
        for (var rule : choice.rules()) {
            if (rule.condition()
                    .evaluate(scope(), JsonNodeFactory.instance.nullNode())
                    .asBoolean()) {
                leave(scope(), input, rule.shaping(), new Transition.Next(rule.next()));
                return;
            }
        }
        leave(scope(), input, choice.shaping(), choice.otherwise());
    }

    private void map(State.Each each) throws EvaluationFailed {
        var concurrency = each.maxConcurrency().evaluate(scope(), JsonNodeFactory.instance.numberNode(0));
        inspection.set("maxConcurrency", concurrency);
        inspect("toleratedFailureCount", each.tolerance().count(), scope());
        inspect("toleratedFailurePercentage", each.tolerance().percentage(), scope());
        var zero = JsonNodeFactory.instance.numberNode(0);
        var count = each.tolerance().count().evaluate(scope(), zero).doubleValue();
        var percentage = each.tolerance().percentage().evaluate(scope(), zero).doubleValue();
        var failures = configuration().path("mapIterationFailureCount").asInt(0);
        var items = each.items().evaluate(scope(), input).size();
        var told = each.tolerance().count().isPresent()
                || each.tolerance().percentage().isPresent();
        var tolerance = new Round.Tolerance(each.tolerance(), count, percentage);
        // Without any threshold a mocked result stands, whatever number of failures is configured (recorded).
        if (told && tolerance.isExceededBy(failures, Math.max(1, items))) {
            failed(Failure.of(
                    "States.ExceedToleratedFailureThreshold",
                    "The specified tolerated failure threshold was exceeded"));
            return;
        }
        worked(each.shaping(), each.transition());
    }

    private void worked(Shaping shaping, Transition transition) throws EvaluationFailed {
        var mock = request.path("mock");
        if (mock.has("errorOutput")) {
            var error = mock.path("errorOutput");
            failed(Failure.of(
                    error.path("error").textValue(), error.path("cause").textValue()));
            return;
        }
        var result = mock.path("result");
        if (state instanceof State.Task) {
            inspection.set("result", result);
        }
        leave(scope().with("result", Values.plain(result)), result, shaping, transition);
    }

    private void leave(Scope scope, JsonNode otherwise, Shaping shaping, Transition transition)
            throws EvaluationFailed {
        answer.set("output", shaping.output().evaluate(scope, otherwise));
        answer.put("status", "SUCCEEDED");
        if (transition instanceof Transition.Next(var next)) {
            answer.put("nextState", next);
        }
        var assigned = shaping.assign().evaluate(scope, Values.NONE);
        if (!assigned.isEmpty()) {
            inspection.set("variables", assigned);
        }
    }

    private void failed(Failure failure) {
        answer.put("status", "FAILED");
        if (failure.error() != null) {
            answer.put("error", failure.error());
        }
        if (failure.cause() != null) {
            answer.put("cause", failure.cause());
        }
        if (!retried(failure)) {
            caught(failure);
        }
    }

    private boolean retried(Failure failure) {
        var retriers = StateEvents.guards(state).retriers();
        var made = configuration().path("retrierRetryCount").asInt(0);
        for (var index = 0; index < retriers.size(); index++) {
            var retrier = retriers.get(index);
            if (failure.isNamedBy(retrier.errors())) {
                var details = inspection.withObject("/errorDetails").put("retryIndex", index);
                if (made < retrier.maxAttempts()) {
                    answer.put("status", "RETRIABLE");
                    details.put("retryBackoffIntervalSeconds", retrier.delaySeconds(made));
                    return true;
                }
                return false;
            }
        }
        return false;
    }

    private void caught(Failure failure) {
        var catchers = StateEvents.guards(state).catchers();
        for (var index = 0; index < catchers.size(); index++) {
            var catcher = catchers.get(index);
            if (failure.isNamedBy(catcher.errors())) {
                inspection.withObject("/errorDetails").put("catchIndex", index);
                try {
                    var scope = scope().with("errorOutput", Values.plain(failure.output()));
                    leave(scope, failure.output(), catcher.shaping(), new Transition.Next(catcher.next()));
                    answer.put("status", "CAUGHT_ERROR");
                } catch (EvaluationFailed failed) {
                    answer.put("cause", failed.reason());
                }
                return;
            }
        }
    }

    private JsonNode configuration() {
        return request.path("stateConfiguration");
    }

    private void inspect(String name, Template template, Scope scope) throws EvaluationFailed {
        if (template.isPresent()) {
            inspection.set(name, template.evaluate(scope, JsonNodeFactory.instance.nullNode()));
        }
    }

    private @Nullable String text(Template template) throws EvaluationFailed {
        return template.evaluate(scope(), JsonNodeFactory.instance.missingNode())
                .textValue();
    }

    private Scope scope() {
        var chance = new Random(1);
        var variables = new Variables();
        request.path("variables").properties().forEach(one -> variables.assign(one.getKey(), one.getValue()));
        return new Scope(
                new Functions(clock, chance), variables, Map.of("input", Values.plain(input), "context", context()));
    }

    private Map<String, Object> context() {
        var stamp = ContextObject.stamp(clock.instant());
        var account = new Account("us-east-1", "000000000000");
        var arn = account.stateMachine("test");
        var execution = new LinkedHashMap<String, Object>();
        execution.put("Id", "arn:aws:states:us-east-1:000000000000:express:test:test:test");
        execution.put("Input", Values.plain(input));
        execution.put("Name", "test");
        // The recordings were made with a role only where something was mocked.
        execution.put(
                "RoleArn",
                request.path("mock").isObject()
                        ? account.role("test")
                        : Values.plain(JsonNodeFactory.instance.nullNode()));
        execution.put("StartTime", stamp);
        var tried = new LinkedHashMap<String, Object>(Map.of("Name", "StateName", "EnteredTime", stamp));
        if (StateEvents.canRetry(state)) {
            tried.put("RetryCount", 0);
        }
        var context = new LinkedHashMap<String, Object>(
                Map.of("Execution", execution, "StateMachine", Map.of("Id", arn, "Name", "test"), "State", tried));
        request.path("context")
                .properties()
                .forEach(member -> context.put(member.getKey(), Values.plain(member.getValue())));
        return context;
    }
}
