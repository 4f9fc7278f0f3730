package org.doublesens.local.services.scheduler;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// When a schedule of EventBridge Scheduler is due.
///
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
public sealed interface Expression {

    /// The first instant after this one; empty when there will be none.
    Optional<Instant> after(Instant instant);

    /// Whenever the calendar of a zone says so.
    record Calendar(ExecutionTime times, ZoneId zone) implements Expression {
        @Override
        public Optional<Instant> after(Instant instant) {
            return times.nextExecution(instant.atZone(zone)).map(next -> next.toInstant());
        }
    }

    /// Again and again, counted from when the schedule was made.
    record Rate(Duration every, Instant start) implements Expression {
        @Override
        public Optional<Instant> after(Instant instant) {
            if (instant.isBefore(start)) {
                return Optional.of(start.plus(every));
            }
            var passed = Duration.between(start, instant).dividedBy(every);
            return Optional.of(start.plus(every.multipliedBy(passed + 1)));
        }
    }

    /// Once.
    record At(Instant when) implements Expression {
        @Override
        public Optional<Instant> after(Instant instant) {
            return when.isAfter(instant) ? Optional.of(when) : Optional.empty();
        }
    }

    Pattern FORM = Pattern.compile("(cron|rate|at)\\((.*)\\)");
    Pattern RATE = Pattern.compile("(\\d+) (minute|hour|day)s?");

    /// @param start when the schedule was made
    static Expression of(String text, ZoneId zone, Instant start) {
        var form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("no schedule expression: " + text);
        }
        return switch (form.group(1)) {
            case "cron" -> new Calendar(cron(form.group(2)), zone);
            case "rate" -> new Rate(rate(form.group(2)), start);
            default -> new At(LocalDateTime.parse(form.group(2)).atZone(zone).toInstant());
        };
    }

    /// AWS's six fields are Quartz's without the seconds: Sunday is 1, `?`, `L`, `W` and `#` mean the same.
    private static ExecutionTime cron(String fields) {
        var quartz = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
        return ExecutionTime.forCron(
                new CronParser(quartz).parse("0 " + fields.strip()).validate());
    }

    private static Duration rate(String text) {
        var parts = RATE.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("no rate: " + text);
        }
        var many = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "minute" -> Duration.ofMinutes(many);
            case "hour" -> Duration.ofHours(many);
            default -> Duration.ofDays(many);
        };
    }
}
