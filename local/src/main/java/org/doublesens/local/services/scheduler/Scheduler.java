package org.doublesens.local.services.scheduler;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.doublesens.local.kept.Bookmarks;
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
    private final Bookmarks kept;
    private final Counts counts;

    /// @param kept until when each schedule was kept
    public Scheduler(Timeline timeline, Target target, Bookmarks kept, Counts counts) {
        this.timeline = timeline;
        this.target = target;
        this.kept = kept;
        this.counts = counts;
    }

    /// Keeps them from now on; of what was missed since they were last kept, the last is made up for at once.
    public void keep(List<Schedule> schedules) {
        schedules.stream().filter(Schedule::enabled).forEach(this::keep);
    }

    private void keep(Schedule schedule) {
        var now = timeline.instant();
        var since = kept.find(schedule.id()).map(Instant::parse).orElse(now);
        kept.put(Map.of(schedule.id(), since.toString()));
        var expression = Expression.of(schedule.expression(), schedule.zone(), since);
        await(schedule, expression, beforeLastMissed(expression, since, now));
    }

    private static Instant beforeLastMissed(Expression expression, Instant since, Instant now) {
        var before = since;
        var missed = expression.after(before);
        while (missed.isPresent()) {
            var next = expression.after(missed.get());
            if (next.isEmpty() || next.get().isAfter(now)) {
                return before;
            }
            before = missed.get();
            missed = next;
        }
        return before;
    }

    private void await(Schedule schedule, Expression expression, Instant since) {
        expression
                .after(since)
                .ifPresent(due -> timeline.at(due, () -> {
                    counts.add("scheduler:Invocation");
                    target.start(schedule.target(), filled(schedule, due));
                    kept.put(Map.of(schedule.id(), due.toString()));
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
