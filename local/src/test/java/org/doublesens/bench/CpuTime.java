package org.doublesens.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// Adds the processor time of the whole process to JMH's results, which other work on the machine disturbs less than
/// the clock.
public final class CpuTime implements InternalProfiler {
    static final String NAME = "cpu";
    private static final Path THREADS = Path.of("/proc/self/task");
    private long started;

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        started = nanoseconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of(new ScalarResult(NAME, (nanoseconds() - started) / 1e6, "ms", AggregationPolicy.AVG));
    }

    /// All threads' time as Linux's scheduler counts it; elsewhere the process's, which steps by ten milliseconds.
    static long nanoseconds() {
        try (var threads = Files.newDirectoryStream(THREADS)) {
            var sum = 0L;
            for (var thread : threads) {
                var counted = Files.readString(thread.resolve("schedstat"));
                sum += Long.parseLong(counted.substring(0, counted.indexOf(' ')));
            }
            return sum;
        } catch (IOException | DirectoryIteratorException elsewhere) {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }

    @Override
    public String getDescription() {
        return "processor time of the process";
    }
}
