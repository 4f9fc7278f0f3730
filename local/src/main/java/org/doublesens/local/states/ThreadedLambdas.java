package org.doublesens.local.states;

import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.doublesens.local.time.Timeline;

/// Invokes functions on other threads, while the timeline is held so that a function takes no time of its own.
public final class ThreadedLambdas implements Lambdas {

    private final Timeline timeline;
    private final Executor threads;
    private final BiFunction<String, String, Outcome> functions;

    /// `functions` takes an ARN and a JSON text, may block, and runs on `threads`.
    public ThreadedLambdas(Timeline timeline, Executor threads, BiFunction<String, String, Outcome> functions) {
        this.timeline = timeline;
        this.threads = threads;
        this.functions = functions;
    }

    @Override
    public void invoke(String functionArn, String payload, Consumer<Outcome> answer) {
        var hold = timeline.hold();
        threads.execute(() -> {
            try (hold) {
                var outcome = outcome(functionArn, payload);
                timeline.soon(() -> answer.accept(outcome));
            }
        });
    }

    // Whatever breaks outside the function is Lambda's fault: the machine must hear of it, or it would wait for ever.
    private Outcome outcome(String functionArn, String payload) {
        try {
            return functions.apply(functionArn, payload);
        } catch (RuntimeException | Error trouble) {
            return new Outcome.ServiceError("Lambda.ServiceException", String.valueOf(trouble));
        }
    }
}
