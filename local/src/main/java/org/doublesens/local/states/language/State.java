package org.doublesens.local.states.language;

import java.util.List;
import org.doublesens.local.states.query.Template;

/// One step of a machine.
public sealed interface State {

    String name();

    /// What it leaves behind for the next state: variables, and an output of its own making.
    record Shaping(Template assign, Template output) {}

    /// What it does about errors: try again, or go elsewhere.
    record Guards(List<Retrier> retriers, List<Catcher> catchers) {
        public Guards {
            retriers = List.copyOf(retriers);
            catchers = List.copyOf(catchers);
        }
    }

    /// Has something done and waits for the answer.
    record Task(
            String name,
            Resource resource,
            Template arguments,
            Template timeoutSeconds,
            Template heartbeatSeconds,
            Guards guards,
            Shaping shaping,
            Transition transition)
            implements State {}

    /// Only shapes data.
    record Pass(String name, Shaping shaping, Transition transition) implements State {}

    /// Goes where the first rule that holds points to.
    record Choice(String name, List<Rule> rules, Transition otherwise, Shaping shaping) implements State {
        public Choice {
            rules = List.copyOf(rules);
        }
    }

    /// One way out of a choice.
    record Rule(Template condition, Shaping shaping, String next) {}

    /// Lets time pass.
    record Wait(String name, Until until, Shaping shaping, Transition transition) implements State {}

    /// How long a wait lasts.
    sealed interface Until {

        /// For so many seconds.
        record Seconds(Template seconds) implements Until {}

        /// Until the clock shows this.
        record Timestamp(Template timestamp) implements Until {}
    }

    /// Ends its line well.
    record Succeed(String name, Shaping shaping) implements State {}

    /// Ends its line with an error.
    record Fail(String name, Template error, Template cause) implements State {}

    /// Walks several lines at once.
    record Parallel(
            String name, Template arguments, List<Flow> branches, Guards guards, Shaping shaping, Transition transition)
            implements State {
        public Parallel {
            branches = List.copyOf(branches);
        }
    }

    /// Walks the same line for each item.
    record Each(
            String name,
            String label,
            Template items,
            Template itemSelector,
            Batching batching,
            Flow processor,
            boolean distributed,
            Template maxConcurrency,
            Tolerance tolerance,
            Guards guards,
            Shaping shaping,
            Transition transition)
            implements State {}

    /// How many failed children a distributed map bears.
    record Tolerance(Template count, Template percentage) {}

    /// How a distributed map puts items together before it hands them out.
    record Batching(Template maxItems, Template maxBytes, Template batchInput) {
        public boolean isPresent() {
            return maxItems.isPresent() || maxBytes.isPresent();
        }
    }
}
