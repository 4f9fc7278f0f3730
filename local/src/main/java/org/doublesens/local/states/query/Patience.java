package org.doublesens.local.states.query;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// Ends an expression that does not come to an end by itself, after the second AWS grants one.
///
/// It is counted on the processor and not on the wall, so that a busy machine fails nobody.
/// Source: "Transforming data with JSONata in Step Functions", handling expression errors.
final class Patience implements Jsonata.EntryCallback {

    private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int STEPS_BETWEEN_LOOKS = 1024;
    private static final ThreadMXBean CLOCKS = ManagementFactory.getThreadMXBean();

    private final long began = CLOCKS.getCurrentThreadCpuTime();
    private int steps;

    @Override
    public void callback(Parser.Symbol expression, Object input, Jsonata.Frame environment) {
        if (++steps % STEPS_BETWEEN_LOOKS == 0 && CLOCKS.getCurrentThreadCpuTime() - began > MOST_NANOS) {
            throw new Exhausted();
        }
    }

    /// Nobody waits any longer; the words are those of JSONata's reference implementation.
    static final class Exhausted extends JException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("U1001", 0);
        }

        @Override
        public String getMessage() {
            return "Expression evaluation timeout: Check for infinite loop";
        }
    }
}
