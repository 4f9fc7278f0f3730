package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.doublesens.local.states.language.Definitions;
import org.doublesens.local.states.language.Flow;
import org.doublesens.local.states.query.Functions;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// Step Functions on a laptop: machines, their executions, and the tokens their tasks wait behind.
///
/// Everything happens on the timeline's looping thread; other threads go through [Timeline#ask].
public final class StepFunctions {

    private final Timeline timeline;
    private final Account account;
    private final Lambdas lambdas;
    private final RandomGenerator chance;
    private final Functions functions;
    private final Tokens tokens;
    private final Map<String, StateMachine> machines = new LinkedHashMap<>();
    private final Map<String, Execution> executions = new LinkedHashMap<>();
    private final List<BiConsumer<Execution, HistoryEvent>> watchers = new ArrayList<>();

    public StepFunctions(Timeline timeline, Account account, Lambdas lambdas, RandomGenerator chance) {
        this.timeline = timeline;
        this.account = account;
        this.lambdas = lambdas;
        this.chance = chance;
        this.functions = new Functions(timeline, chance);
        this.tokens = new Tokens(chance);
    }

    /// Takes a definition, or refuses it with all its mistakes in an `InvalidDefinition`; a newer one replaces an older
    /// one for executions to come.
    public StateMachine create(String name, String definition) {
        var machine = Definitions.machine(definition);
        var arn = account.stateMachine(name);
        var created = new StateMachine(arn, name, account.role(name), definition, machine, timeline.instant());
        machines.put(arn, created);
        return created;
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
        var machine = machine(machineArn);
        if (!name.matches("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}")) {
            throw new Refusal("InvalidName", "Invalid Name: '%s'".formatted(name));
        }
        if (Quotas.exceeds(input)) {
            var limit = "Input exceeds the maximum number of bytes service limit: %d".formatted(Quotas.PAYLOAD_BYTES);
            throw new Refusal("InvalidExecutionInput", limit);
        }
        var arn = account.execution(machine.name(), name);
        var earlier = executions.get(arn);
        if (earlier == null) {
            return begin(new Execution(this, machine, machine.machine().flow(), arn, name, input));
        }
        if (earlier.isRunning() && earlier.input().equals(input)) {
            return earlier;
        }
        throw new Refusal("ExecutionAlreadyExists", "Execution Already Exists: '%s'".formatted(arn));
    }

    /// A name for an execution nobody cared to name.
    public String newName() {
        return FunctionCall.requestId(this);
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
        execution(executionArn).stop(error, cause);
    }

    /// The task behind the token succeeded with this output.
    public void succeedTask(String token, JsonNode output) {
        tokens.succeed(token, output);
    }

    /// The task behind the token failed; AWS wants neither name nor cause.
    public void failTask(String token, @Nullable String error, @Nullable String cause) {
        tokens.fail(token, error, cause);
    }

    /// The task behind the token is still at it.
    public void beatTask(String token) {
        tokens.beat(token);
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
        lambdas.invoke(functionArn, payload, answer);
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
