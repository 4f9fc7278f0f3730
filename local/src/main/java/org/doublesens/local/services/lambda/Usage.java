package org.doublesens.local.services.lambda;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.doublesens.local.template.Function;

/// What a function has used so far: what Lambda would write on the bill.
public final class Usage {
    private final Function function;
    private final LongAdder invocations = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAdder milliseconds = new LongAdder();
    private final LongAdder overtime = new LongAdder();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final AtomicLong largestPayload = new AtomicLong();

    Usage(Function function) {
        this.function = function;
    }

    void note(Answer answer, long nanoseconds, int payload) {
        var duration = Math.ceilDiv(nanoseconds, 1_000_000);
        invocations.increment();
        milliseconds.add(duration);
        longest.accumulate(duration);
        largestPayload.accumulateAndGet(Math.max(payload, answer.payload().length), Math::max);
        if (answer instanceof Answer.Failed) {
            errors.increment();
        }
        if (duration > function.timeout() * 1000L) {
            overtime.increment();
        }
    }

    public Function function() {
        return function;
    }

    public long invocations() {
        return invocations.sum();
    }

    public long errors() {
        return errors.sum();
    }

    public long milliseconds() {
        return milliseconds.sum();
    }

    public long longestMilliseconds() {
        return longest.get();
    }

    /// How often Lambda would have cut the function off.
    public long overtime() {
        return overtime.sum();
    }

    /// In bytes, of what went in or came out.
    public long largestPayload() {
        return largestPayload.get();
    }

    public double gigabyteSeconds() {
        return milliseconds() / 1000.0 * function.memory() / 1024.0;
    }
}
