package org.doublesens.local.stories;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.doublesens.aws.AwsServices;
import org.doublesens.figures.NextSteps;
import org.doublesens.lambda.Services;
import org.doublesens.local.services.lambda.Workshop;
import org.doublesens.local.states.Execution;
import org.doublesens.program.Cohort;
import org.doublesens.program.ProgramStore;

/// Looks once a day, as long as a story runs, whether each active person has one next step.
final class DailyLook {
    private final AtomicReference<Services> services = new AtomicReference<>();
    private final List<String> inSilence = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();

    /// The story's own wiring, of which this keeps a key.
    Workshop.Wiring wiring() {
        return (environment, clock) -> {
            services.compareAndSet(null, AwsServices.from(environment, clock));
            return AwsServices.from(environment, clock);
        };
    }

    void at(Story story) {
        var tomorrow = story.cloud().timeline().instant().plus(Duration.ofDays(1));
        story.cloud().timeline().at(tomorrow, () -> look(story));
    }

    Services services() {
        return Objects.requireNonNull(services.get());
    }

    List<String> inSilence() {
        return new ArrayList<>(inSilence);
    }

    int looks() {
        return looks.get();
    }

    private void look(Story story) {
        var known = services.get();
        var now = story.cloud().timeline().instant();
        if (known != null) {
            known.store().cohorts().forEach(cohort -> look(known.store(), cohort, now));
        }
        if (story.cloud().stepFunctions().executions().stream().anyMatch(Execution::isRunning)) {
            at(story);
        }
    }

    private void look(ProgramStore store, Cohort cohort, Instant now) {
        looks.incrementAndGet();
        NextSteps.of(store, cohort, now)
                .silent()
                .forEach(person -> inSilence.add(now + " " + cohort.phase() + " " + person.value()));
    }
}
