package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.doublesens.local.states.language.Resource;
import org.doublesens.local.states.language.Resource.Integration;
import org.doublesens.local.states.language.State;
import org.doublesens.local.time.Ticket;
import org.jspecify.annotations.Nullable;

/// One attempt of a task: it succeeds, fails or runs out of time, and only the first of these counts.
final class Attempt {

    /// How long it may take, and how long it may be silent.
    record Limits(OptionalLong timeoutSeconds, OptionalLong heartbeatSeconds) {}

    private final Visit visit;
    private final State.Task state;
    private final String token;
    private final Limits limits;
    private final Consumer<JsonNode> onSuccess;
    private final List<Runnable> onAbort = new ArrayList<>();
    private boolean over;
    private @Nullable Ticket timeout;
    private @Nullable Ticket heartbeat;

    Attempt(Visit visit, State.Task state, String token, Limits limits, Consumer<JsonNode> onSuccess) {
        this.visit = visit;
        this.state = state;
        this.token = token;
        this.limits = limits;
        this.onSuccess = onSuccess;
    }

    /// Notes the beginning and starts the clocks; `payload` is what the task is given.
    void scheduled(String resource, JsonNode payload) {
        var direct = integration() == null;
        var details = described(resource).with(direct ? "input" : "parameters", payload);
        if (!direct) {
            details.with("region", visit.walk().execution().service().account().region());
        }
        limits.timeoutSeconds().ifPresent(seconds -> details.with("timeoutInSeconds", seconds));
        limits.heartbeatSeconds().ifPresent(seconds -> details.with("heartbeatInSeconds", seconds));
        visit.walk().record(direct ? EventType.LambdaFunctionScheduled : EventType.TaskScheduled, details);
        visit.walk()
                .record(
                        direct ? EventType.LambdaFunctionStarted : EventType.TaskStarted,
                        direct ? Details.none() : described(resource));
        if (!token.isEmpty()) {
            visit.walk().execution().service().tokens().hand(token, this);
        }
        startClocks();
    }

    /// Notes that the other side has the token or the order; the answer comes later.
    void submitted(JsonNode response) {
        if (!over) {
            visit.walk().record(EventType.TaskSubmitted, described("").with("output", response));
        }
    }

    void succeed(JsonNode result) {
        if (over) {
            return;
        }
        if (Quotas.exceeds(result)) {
            fail(Quotas.tooLarge(integration() == null ? arn() : integration().service()));
            return;
        }
        close();
        visit.walk()
                .record(
                        integration() == null ? EventType.LambdaFunctionSucceeded : EventType.TaskSucceeded,
                        described("").with("output", result));
        onSuccess.accept(result);
    }

    void fail(Failure failure) {
        if (!over) {
            close();
            visit.walk()
                    .record(
                            integration() == null ? EventType.LambdaFunctionFailed : EventType.TaskFailed,
                            failed(failure));
            visit.broken(failure);
        }
    }

    private void timedOut(Failure.Kind kind) {
        if (!over) {
            var failure = Failure.timeout(kind);
            close();
            onAbort.forEach(Runnable::run);
            visit.walk()
                    .record(
                            integration() == null ? EventType.LambdaFunctionTimedOut : EventType.TaskTimedOut,
                            failed(failure));
            visit.broken(failure);
        }
    }

    /// Starts the heartbeat's clock again; the one of the whole attempt goes on.
    void beat() {
        if (heartbeat != null) {
            heartbeat.cancel();
        }
        limits.heartbeatSeconds().ifPresent(seconds -> heartbeat = in(seconds, Failure.Kind.HEARTBEAT));
    }

    /// What is to be called off with this attempt.
    void onAbort(Runnable step) {
        onAbort.add(step);
    }

    void abort() {
        if (!over) {
            close();
            onAbort.forEach(Runnable::run);
        }
    }

    private void startClocks() {
        limits.timeoutSeconds().ifPresent(seconds -> timeout = in(seconds, Failure.Kind.TIMEOUT));
        beat();
    }

    private Ticket in(long seconds, Failure.Kind kind) {
        return visit.walk().execution().agenda().after(Duration.ofSeconds(seconds), () -> timedOut(kind));
    }

    private void close() {
        over = true;
        if (timeout != null) {
            timeout.cancel();
        }
        if (heartbeat != null) {
            heartbeat.cancel();
        }
        if (!token.isEmpty()) {
            visit.walk().execution().service().tokens().spend(token);
        }
    }

    private Details failed(Failure failure) {
        var details = Details.of(failure);
        describe(details, "");
        return details;
    }

    private Details described(String resource) {
        var details = Details.none();
        describe(details, resource);
        return details;
    }

    /// An integration is named in each of its events, a function only where it is scheduled.
    private void describe(Details details, String resource) {
        var integration = integration();
        if (integration != null) {
            details.with("resource", integration.call()).with("resourceType", integration.service());
        } else if (!resource.isEmpty()) {
            details.with("resource", resource);
        }
    }

    Resource resource() {
        return state.resource();
    }

    private String arn() {
        return state.resource() instanceof Resource.Function(var arn) ? arn : "";
    }

    private @Nullable Integration integration() {
        return state.resource().integration().orElse(null);
    }
}
