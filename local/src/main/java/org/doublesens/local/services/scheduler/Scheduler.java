package org.doublesens.local.services.scheduler;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.doublesens.local.services.Counts;
import org.doublesens.local.template.Schedule;
import org.doublesens.local.time.Timeline;

/// EventBridge Scheduler: starts the targets of the template's schedules when they are due on the timeline.
public final class Scheduler {

    /// What can be started by its ARN.
    public interface Target {
        void start(String arn, String input);
    }

    private final Timeline timeline;
    private final Target target;
    private final Counts counts;

    public Scheduler(Timeline timeline, Target target, Counts counts) {
        this.timeline = timeline;
        this.target = target;
        this.counts = counts;
    }

    public void keep(List<Schedule> schedules) {
        var now = timeline.instant();
        schedules.stream().filter(Schedule::enabled).forEach(schedule -> {
            var expression = Expression.of(schedule.expression(), schedule.zone(), now);
            await(schedule, expression, now);
        });
    }

    private void await(Schedule schedule, Expression expression, Instant since) {
        expression
                .after(since)
                .ifPresent(due -> timeline.at(due, () -> {
                    counts.add("scheduler:Invocation");
                    target.start(schedule.target(), filled(schedule, due));
                    await(schedule, expression, due);
                }));
    }

    /// The words that Scheduler puts in place of its context attributes.
    private static String filled(Schedule schedule, Instant due) {
        return schedule.input()
                .replace(
                        "<aws.scheduler.scheduled-time>",
                        due.truncatedTo(ChronoUnit.SECONDS).toString())
                .replace("<aws.scheduler.schedule-arn>", schedule.id())
                .replace("<aws.scheduler.execution-id>", UUID.randomUUID().toString())
                .replace("<aws.scheduler.attempt-number>", "1");
    }
}
