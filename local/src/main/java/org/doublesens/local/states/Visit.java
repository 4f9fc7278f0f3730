package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.local.states.language.Catcher;
import org.doublesens.local.states.language.Retrier;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.language.State.Shaping;
import org.doublesens.local.states.language.Transition;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Scope;
import org.doublesens.local.states.query.Template;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.time.Ticket;
import org.jspecify.annotations.Nullable;

/// A state that was entered and not yet left, whatever number of attempts that takes.
final class Visit {

    private final Walk walk;
    private final State state;
    private final JsonNode input;
    private final Object plainInput;
    private final Instant entered;
    private final Work work;
    private final Map<Retrier, Integer> retriesOf = new HashMap<>();
    private int retries;
    private long enteredEvent;
    private @Nullable Ticket nextAttempt;

    Visit(Walk walk, State state, JsonNode input) {
        this.walk = walk;
        this.state = state;
        this.input = input;
        this.plainInput = Values.plain(input);
        this.entered = walk.execution().agenda().instant();
        this.work = Work.on(this, state);
    }

    void begin() {
        enteredEvent = walk.record(
                StateEvents.entered(state),
                Details.none().with("name", state.name()).with("input", input));
        attempt();
    }

    private void attempt() {
        walk.execution().countTransition();
        safely(work::attempt);
    }

    /// Does a step of the state, and turns an expression that fails into the state's failure.
    void safely(Step step) {
        if (walk.isOver()) {
            return;
        }
        try {
            step.take();
        } catch (EvaluationFailed failed) {
            broken(failure(failed));
        }
    }

    /// Part of a state's work that evaluates expressions.
    @FunctionalInterface
    interface Step {
        void take() throws EvaluationFailed;
    }

    Walk walk() {
        return walk;
    }

    JsonNode input() {
        return input;
    }

    Scope scope() {
        return scope(Map.of());
    }

    /// What the state's expressions see, with more members of the context object.
    Scope scope(Map<String, Object> moreContext) {
        var counted = StateEvents.canRetry(state) ? Optional.of(retries) : Optional.<Integer>empty();
        var context = new ContextObject(walk.execution()).state(state.name(), entered, counted);
        context.putAll(walk.item());
        context.putAll(moreContext);
        return walk.execution().scope(walk.variables(), Map.of("input", plainInput, "context", context));
    }

    /// Leaves the state: variables and output are both computed from what was there before either.
    void complete(Scope scope, JsonNode otherwise, Shaping shaping, Transition transition) throws EvaluationFailed {
        var output = shaping.output().evaluate(scope, otherwise);
        var assigned = shaping.assign().evaluate(scope, Values.NONE);
        excess(output, assigned).ifPresentOrElse(this::broken, () -> {
            exit(output, assigned);
            walk.leave(transition, output);
        });
    }

    /// Leaves the state with the result of its work.
    void complete(JsonNode result, Shaping shaping, Transition transition) {
        safely(() -> complete(scope().with("result", Values.plain(result)), result, shaping, transition));
    }

    /// Tries again, goes where a catcher points to, or breaks the line.
    void broken(Failure failure) {
        if (walk.isOver()) {
            return;
        }
        var guards = StateEvents.guards(state);
        var retrier = guards.retriers().stream()
                .filter(one -> failure.isNamedBy(one.errors()))
                .findFirst()
                .filter(one -> retriesOf.getOrDefault(one, 0) < one.maxAttempts());
        if (retrier.isPresent()) {
            retry(retrier.get());
            return;
        }
        guards.catchers().stream()
                .filter(one -> failure.isNamedBy(one.errors()))
                .findFirst()
                .ifPresentOrElse(one -> caught(one, failure), () -> giveUp(failure));
    }

    /// The quota this state would go beyond by leaving so much behind.
    private Optional<Failure> excess(JsonNode output, JsonNode assigned) {
        return Quotas.exceeds(output)
                ? Optional.of(Quotas.tooLarge(state.name()))
                : Quotas.tooMuchAssigned(
                        state.name(), assigned, walk.variables().size());
    }

    private void giveUp(Failure failure) {
        StateEvents.failed(state).ifPresent(type -> walk.record(type, Details.none()));
        walk.end(new Ending.Broken(failure));
    }

    private void retry(Retrier retrier) {
        var made = retriesOf.merge(retrier, 1, Integer::sum) - 1;
        var execution = walk.execution();
        nextAttempt = execution.agenda().after(retrier.delay(made, execution.chance()), () -> {
            retries++;
            attempt();
        });
    }

    private void caught(Catcher catcher, Failure failure) {
        var errorOutput = failure.output();
        try {
            var scope = scope().with("errorOutput", Values.plain(errorOutput));
            var output = catcher.shaping().output().evaluate(scope, errorOutput);
            var assigned = catcher.shaping().assign().evaluate(scope, Values.NONE);
            excess(output, assigned).ifPresentOrElse(this::giveUp, () -> {
                exit(output, assigned);
                walk.leave(new Transition.Next(catcher.next()), output);
            });
        } catch (EvaluationFailed failed) {
            giveUp(failure(failed));
        }
    }

    private void exit(JsonNode output, JsonNode assigned) {
        assigned.properties().forEach(variable -> walk.variables().assign(variable.getKey(), variable.getValue()));
        var details = Details.none().with("name", state.name()).with("output", output);
        if (!assigned.isEmpty()) {
            details.with("assignedVariables", Details.texts(assigned));
        }
        walk.record(StateEvents.exited(state), details);
    }

    /// The failure of an expression, told as AWS does.
    private Failure failure(EvaluationFailed failed) {
        var failure = Failure.of("States.QueryEvaluationError", told(failed.reason()));
        walk.record(
                EventType.EvaluationFailed,
                Details.of(failure).with("location", failed.field()).with("state", state.name()));
        return failure;
    }

    /// A cause with the sentence before it that says in which state it came about.
    String told(String reason) {
        return "An error occurred while executing the state '%s' (entered at the event id #%d). %s"
                .formatted(state.name(), enteredEvent, reason);
    }

    JsonNode evaluate(Template template, JsonNode otherwise) throws EvaluationFailed {
        return template.evaluate(scope(), otherwise);
    }

    void abort() {
        if (nextAttempt != null) {
            nextAttempt.cancel();
        }
        work.abort();
        recordAborted();
    }

    void recordAborted() {
        StateEvents.aborted(state).ifPresent(type -> walk.record(type, Details.none()));
    }

    List<String> current() {
        var states = new ArrayList<>(List.of(state.name()));
        states.addAll(work.inside());
        return states;
    }
}
