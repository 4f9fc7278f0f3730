package org.doublesens.local.cloud;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.testcontainers.DockerClientFactory;

/// Lets the twins run where Docker does; elsewhere it skips each of them and says in one line how many.
final class WhereDockerRuns implements ExecutionCondition {
    private static final Namespace TWINS = Namespace.create(WhereDockerRuns.class);

    /// Looks for Docker once and counts whom it kept from running.
    private static final class Lookout implements AutoCloseable {
        private final boolean docker = DockerClientFactory.instance().isDockerAvailable();
        private final AtomicInteger skipped = new AtomicInteger();

        @Override
        public void close() {
            if (skipped.get() > 0) {
                System.out.printf("SKIPPED: docker is not available, %d cloud twins did not run%n", skipped.get());
            }
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            return ConditionEvaluationResult.enabled("each twin decides for itself, so that all are counted");
        }
        var lookout = lookout(context);
        if (lookout.docker) {
            return ConditionEvaluationResult.enabled("docker is available");
        }
        lookout.skipped.incrementAndGet();
        return ConditionEvaluationResult.disabled("docker is not available");
    }

    private static Lookout lookout(ExtensionContext context) {
        return context.getRoot().getStore(TWINS).computeIfAbsent(Lookout.class, _ -> new Lookout(), Lookout.class);
    }
}
