package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.doublesens.local.states.language.Flow;
import org.doublesens.local.states.query.Scope;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.states.query.Variables;
import org.doublesens.local.time.Agenda;
import org.doublesens.local.time.Ticket;
import org.jspecify.annotations.Nullable;

/// One run of a machine, from its input to its end, with all that happened in between.
///
/// It lives on the timeline's looping thread; other threads look at it through [Timeline#ask].
public final class Execution {

    private final StepFunctions service;
    private final StateMachine machine;
    private final String arn;
    private final String name;
    private final JsonNode input;
    private final Instant started;
    private final Map<String, Object> context;
    private final Walk walk;
    private final List<HistoryEvent> history = new ArrayList<>();
    private final List<Execution> children = new ArrayList<>();
    private final List<Consumer<Execution>> followers = new ArrayList<>();
    private Status status = Status.RUNNING;
    private int transitions;
    private @Nullable Instant stopped;
    private @Nullable JsonNode output;
    private @Nullable Failure failure;
    private @Nullable Ticket deadline;

    Execution(StepFunctions service, StateMachine machine, Flow flow, String arn, String name, JsonNode input) {
        this.service = service;
        this.machine = machine;
        this.arn = arn;
        this.name = name;
        this.input = input;
        this.started = service.instant();
        this.context = baseContext();
        this.walk = new Walk(this, flow, new Variables(), Map.of(), 1, this::ended);
    }

    public String arn() {
        return arn;
    }

    public String name() {
        return name;
    }

    public StateMachine machine() {
        return machine;
    }

    public Status status() {
        return status;
    }

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public JsonNode input() {
        return input;
    }

    public Instant started() {
        return started;
    }

    public Optional<Instant> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// There once the execution succeeded.
    public Optional<JsonNode> output() {
        return Optional.ofNullable(output);
    }

    public Optional<String> error() {
        return Optional.ofNullable(failure).map(Failure::error);
    }

    public Optional<String> cause() {
        return Optional.ofNullable(failure).map(Failure::cause);
    }

    public List<HistoryEvent> history() {
        return List.copyOf(history);
    }

    /// Executions a distributed map made for its items.
    public List<Execution> children() {
        return List.copyOf(children);
    }

    /// The states it is in at the moment, outer ones before inner ones.
    public List<String> currentStates() {
        return walk.current();
    }

    /// What AWS bills: states entered, and every further attempt; children count on their own.
    public int stateTransitions() {
        return transitions;
    }

    /// Tells `follower` when the execution ends, at once if it has.
    public void whenEnded(Consumer<Execution> follower) {
        if (isRunning()) {
            followers.add(follower);
            return;
        }
        follower.accept(this);
    }

    void begin() {
        var details = Details.none().with("input", input).with("roleArn", machine.roleArn());
        record(EventType.ExecutionStarted, 0, details);
        deadline = agenda().after(machine.machine().timeout(), this::timedOut);
        walk.start(input);
    }

    void stop(@Nullable String error, @Nullable String cause) {
        end(Status.ABORTED, EventType.ExecutionAborted, Failure.of(error, cause));
    }

    private void timedOut() {
        end(Status.TIMED_OUT, EventType.ExecutionTimedOut, Failure.of(null, null));
    }

    private void ended(Ending ending) {
        switch (ending) {
            case Ending.Finished(var result) -> succeed(result);
            case Ending.Broken(var reason) -> end(Status.FAILED, EventType.ExecutionFailed, reason);
        }
    }

    private void succeed(JsonNode result) {
        output = result;
        close(Status.SUCCEEDED, EventType.ExecutionSucceeded, Details.none().with("output", result));
    }

    private void end(Status end, EventType type, Failure reason) {
        if (isRunning()) {
            failure = reason;
            close(end, type, Details.of(reason));
        }
    }

    private void close(Status end, EventType type, Details details) {
        status = end;
        stopped = service.instant();
        append(type, history.size(), details);
        if (deadline != null) {
            deadline.cancel();
        }
        walk.abort();
        followers.forEach(follower -> follower.accept(this));
        followers.clear();
    }

    /// Notes an event and gives its id; the last one there is room for is the execution's failure.
    long record(EventType type, long previous, Details details) {
        if (!isRunning()) {
            return history.size();
        }
        if (history.size() >= Quotas.HISTORY_EVENTS - 1) {
            var limit =
                    "The execution reached the maximum number of history events (%d).".formatted(Quotas.HISTORY_EVENTS);
            end(Status.FAILED, EventType.ExecutionFailed, Failure.runtime(limit));
            return history.size();
        }
        return append(type, previous, details);
    }

    private long append(EventType type, long previous, Details details) {
        var event = new HistoryEvent(history.size() + 1L, previous, service.instant(), type, details.members());
        history.add(event);
        service.noticed(this, event);
        return event.id();
    }

    void countTransition() {
        transitions++;
    }

    void adopt(Execution child) {
        children.add(child);
    }

    StepFunctions service() {
        return service;
    }

    Agenda agenda() {
        return service.agenda();
    }

    RandomGenerator chance() {
        return service.chance();
    }

    Scope scope(Variables variables, Map<String, Object> states) {
        return new Scope(service.functions(), variables, states);
    }

    Map<String, Object> context() {
        return context;
    }

    private Map<String, Object> baseContext() {
        var execution = new LinkedHashMap<String, Object>();
        execution.put("Id", arn);
        execution.put("Input", Values.plain(input));
        execution.put("Name", name);
        execution.put("RoleArn", machine.roleArn());
        execution.put("StartTime", ContextObject.stamp(started));
        execution.put("RedriveCount", 0);
        return Map.of("Execution", execution, "StateMachine", Map.of("Id", machine.arn(), "Name", machine.name()));
    }
}
