package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.doublesens.local.states.language.State;
import org.doublesens.local.states.language.Transition;
import org.doublesens.local.states.query.EvaluationFailed;
import org.doublesens.local.states.query.Template;

/// What a state does while it is visited.
sealed interface Work
        permits Branching, Mapping, Tasking, Waiting, Work.Passing, Work.Succeeding, Work.Failing, Work.Choosing {

    static Work on(Visit visit, State state) {
        return switch (state) {
            case State.Pass pass -> new Passing(visit, pass);
            case State.Choice choice -> new Choosing(visit, choice);
            case State.Wait wait -> new Waiting(visit, wait);
            case State.Succeed succeed -> new Succeeding(visit, succeed);
            case State.Fail fail -> new Failing(visit, fail);
            case State.Task task -> new Tasking(visit, task);
            case State.Parallel parallel -> new Branching(visit, parallel);
            case State.Each each -> new Mapping(visit, each);
        };
    }

    /// Begins, or begins once more.
    void attempt() throws EvaluationFailed;

    /// Lets go of everything that is still under way.
    default void abort() {}

    /// The states that are visited inside of this one.
    default List<String> inside() {
        return List.of();
    }

    /// Shapes data and goes on.
    record Passing(Visit visit, State.Pass state) implements Work {
        @Override
        public void attempt() throws EvaluationFailed {
            visit.complete(visit.scope(), visit.input(), state.shaping(), state.transition());
        }
    }

    /// Ends the line with what it has.
    record Succeeding(Visit visit, State.Succeed state) implements Work {
        @Override
        public void attempt() throws EvaluationFailed {
            visit.complete(visit.scope(), visit.input(), state.shaping(), new Transition.End());
        }
    }

    /// Ends the line with an error of the author's choice.
    record Failing(Visit visit, State.Fail state) implements Work {
        @Override
        public void attempt() throws EvaluationFailed {
            var error = text("Error", state.error());
            var cause = text("Cause", state.cause());
            visit.broken(Failure.of(error.textValue(), cause.textValue()));
        }

        private JsonNode text(String field, Template template) throws EvaluationFailed {
            var value = visit.evaluate(template, JsonNodeFactory.instance.missingNode());
            if (template.isPresent() && !value.isTextual()) {
                throw template.unexpected(field, "string", value);
            }
            return value;
        }
    }

    /// Takes the first way whose condition holds; only that rule's own shaping counts.
    record Choosing(Visit visit, State.Choice state) implements Work {
        @Override
        public void attempt() throws EvaluationFailed {
            var scope = visit.scope();
            for (var rule : state.rules()) {
                var holds = rule.condition().evaluate(scope, JsonNodeFactory.instance.booleanNode(false));
                if (!holds.isBoolean()) {
                    throw rule.condition().unexpected("Condition", "boolean", holds);
                }
                if (holds.booleanValue()) {
                    visit.complete(scope, visit.input(), rule.shaping(), new Transition.Next(rule.next()));
                    return;
                }
            }
            if (state.otherwise() instanceof Transition.Nowhere) {
                var reason = "Failed to transition out of the state. The state does not point to a next state.";
                visit.broken(Failure.of("States.NoChoiceMatched", visit.told(reason)));
                return;
            }
            visit.complete(scope, visit.input(), state.shaping(), state.otherwise());
        }
    }
}
