package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.doublesens.local.states.language.Definitions;
import org.doublesens.local.states.language.Flow;
import org.doublesens.local.states.query.Functions;
import org.doublesens.local.time.Agenda;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// Step Functions on a laptop: machines, their executions, and the tokens their tasks wait behind.
///
/// Everything happens on the timeline's looping thread; other threads go through [Timeline#ask]. What comes from
/// outside passes through the [Course] of events, which notes it.
public final class StepFunctions {

    private final Timeline timeline;
    private final Account account;
    private final Lambdas lambdas;
    private final RandomGenerator chance;
    private final Functions functions;
    private final Tokens tokens;
    private final Course course;
    private final Invocations invocations = new Invocations();
    private final Map<String, StateMachine> machines = new LinkedHashMap<>();
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private final List<BiConsumer<Execution, HistoryEvent>> watchers = new ArrayList<>();

    public StepFunctions(Timeline timeline, Account account, Lambdas lambdas, RandomGenerator chance) {
        this.timeline = timeline;
        this.account = account;
        this.lambdas = lambdas;
        this.chance = chance;
        this.course = new Course(timeline);
        this.functions = new Functions(course.agenda(), chance);
        this.tokens = new Tokens(chance);
    }

    /// Lives again through what happened before a restart, calling nobody, then notes what happens from now on.
    ///
    /// Whatever fell due meanwhile is done now, and functions that had not answered are invoked once more.
    ///
    /// @throws Diverged if these state machines cannot have come that way
    public void resume(List<Journal.Entry> past, Journal journal) {
        course.relive(past, new Replay(this), journal);
        invocations.underWay().forEach(this::call);
        course.catchUp();
    }

    /// Takes a definition, or refuses it with all its mistakes in an `InvalidDefinition`; a newer one replaces an older
    /// one for executions to come.
    public StateMachine create(String name, String definition) {
        course.catchUp();
        var machine = Definitions.machine(definition);
        var arn = account.stateMachine(name);
        var current = machines.get(arn);
        if (current != null && current.definition().equals(definition)) {
            return current;
        }
        return course.happen(new Happening.Defined(name, definition), () -> {
            var created = new StateMachine(arn, name, account.role(name), definition, machine, instant());
            machines.put(arn, created);
            return created;
        });
    }

    public List<StateMachine> machines() {
        return List.copyOf(machines.values());
    }

    /// A machine by its ARN, of which a version or alias may be the last part.
    public StateMachine machine(String arn) {
        var unqualified = arn.replaceFirst("(:stateMachine:[^:]+):[^:]+$", "$1");
        var machine = machines.get(unqualified);
        if (machine == null) {
            throw new Refusal("StateMachineDoesNotExist", "State Machine Does Not Exist: '%s'".formatted(arn));
        }
        return machine;
    }

    /// Starts a machine; the same name with the same input, while it runs, is the same execution.
    public Execution start(String machineArn, String name, JsonNode input) {
        course.catchUp();
        var earlier = earlier(machineArn, name, input);
        return earlier.isPresent()
                ? earlier.get()
                : course.happen(new Happening.Started(machineArn, name, input), () -> begin(machineArn, name, input));
    }

    /// Starts a machine under a name nobody cares about.
    public Execution start(String machineArn, JsonNode input) {
        course.catchUp();
        checkStart(machineArn, input);
        return course.happen(
                new Happening.Started(machineArn, "", input),
                () -> begin(machineArn, FunctionCall.requestId(this), input));
    }

    /// Starts a machine as part of what another one does.
    Execution startWithin(String machineArn, String name, JsonNode input) {
        return earlier(machineArn, name, input).orElseGet(() -> begin(machineArn, name, input));
    }

    /// The execution that was started in just this way and still runs.
    private Optional<Execution> earlier(String machineArn, String name, JsonNode input) {
        if (!name.matches("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}")) {
            throw new Refusal("InvalidName", "Invalid Name: '%s'".formatted(name));
        }
        checkStart(machineArn, input);
        var earlier = executions.get(account.execution(machine(machineArn).name(), name));
        if (earlier == null || (earlier.isRunning() && earlier.input().equals(input))) {
            return Optional.ofNullable(earlier);
        }
        throw new Refusal("ExecutionAlreadyExists", "Execution Already Exists: '%s'".formatted(earlier.arn()));
    }

    private void checkStart(String machineArn, JsonNode input) {
        var _ = machine(machineArn);
        if (Quotas.exceeds(input)) {
            var limit = "Input exceeds the maximum number of bytes service limit: %d".formatted(Quotas.PAYLOAD_BYTES);
            throw new Refusal("InvalidExecutionInput", limit);
        }
    }

    private Execution begin(String machineArn, String name, JsonNode input) {
        var machine = machine(machineArn);
        var arn = account.execution(machine.name(), name);
        return begin(new Execution(this, machine, machine.machine().flow(), arn, name, input));
    }

    public Execution execution(String arn) {
        var execution = executions.get(arn);
        if (execution == null) {
            throw new Refusal("ExecutionDoesNotExist", "Execution Does Not Exist: '%s'".formatted(arn));
        }
        return execution;
    }

    /// All executions ever started, oldest first; children of distributed maps among them.
    public List<Execution> executions() {
        return List.copyOf(executions.values());
    }

    public void stop(String executionArn, @Nullable String error, @Nullable String cause) {
        course.catchUp();
        var execution = execution(executionArn);
        happen(new Happening.Stopped(executionArn, error, cause), () -> execution.stop(error, cause));
    }

    /// The task behind the token succeeded with this output.
    public void succeedTask(String token, JsonNode output) {
        course.catchUp();
        var attempt = tokens.behind(token);
        happen(new Happening.Succeeded(token, output), () -> attempt.succeed(output));
    }

    /// The task behind the token failed; AWS wants neither name nor cause.
    public void failTask(String token, @Nullable String error, @Nullable String cause) {
        course.catchUp();
        var attempt = tokens.behind(token);
        happen(new Happening.Failed(token, error, cause), () -> attempt.fail(Failure.of(error, cause)));
    }

    /// The task behind the token is still at it.
    public void beatTask(String token) {
        course.catchUp();
        var attempt = tokens.behind(token);
        happen(new Happening.Beaten(token), attempt::beat);
    }

    /// Time passed.
    void tick() {
        course.catchUp();
    }

    private void happen(Happening happening, Runnable act) {
        course.happen(happening, () -> {
            act.run();
            return null;
        });
    }

    /// Tells `watcher` every event of every execution as it happens.
    public void watch(BiConsumer<Execution, HistoryEvent> watcher) {
        watchers.add(watcher);
    }

    Execution child(Execution parent, String label, Flow flow, JsonNode input) {
        var name = FunctionCall.requestId(this);
        var machine = parent.machine().child(account, label, flow);
        var arn = account.execution(machine.name(), name);
        var child = new Execution(this, machine, flow, arn, name, input);
        parent.adopt(child);
        return begin(child);
    }

    private Execution begin(Execution execution) {
        executions.put(execution.arn(), execution);
        execution.begin();
        return execution;
    }

    void noticed(Execution execution, HistoryEvent event) {
        watchers.forEach(watcher -> watcher.accept(execution, event));
    }

    void invoke(String functionArn, String payload, Consumer<Outcome> answer) {
        var invocation = invocations.make(functionArn, payload, answer);
        if (!course.isReliving()) {
            call(invocation);
        }
    }

    private void call(Invocations.Invocation invocation) {
        lambdas.invoke(
                invocation.function(),
                invocation.payload(),
                outcome -> answered(invocation.number(), invocation.function(), outcome));
    }

    /// The function answered that was invoked under this number.
    void answered(long number, String function, Outcome outcome) {
        course.catchUp();
        var invocation = invocations
                .find(number)
                .filter(one -> one.function().equals(function))
                .orElseThrow(() -> new IllegalStateException(
                        "%s is not what was invoked as number %d".formatted(function, number)));
        happen(new Happening.Answered(number, function, outcome), () -> {
            invocations.end(invocation);
            invocation.answer().accept(outcome);
        });
    }

    /// The instant of what is happening; it stands still until the next happening.
    Instant instant() {
        return agenda().instant();
    }

    Agenda agenda() {
        return course.agenda();
    }

    public Timeline timeline() {
        return timeline;
    }

    public Account account() {
        return account;
    }

    Tokens tokens() {
        return tokens;
    }

    Functions functions() {
        return functions;
    }

    RandomGenerator chance() {
        return chance;
    }
}
