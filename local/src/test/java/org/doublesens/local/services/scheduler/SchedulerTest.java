package org.doublesens.local.services.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.services.Counts;
import org.doublesens.local.template.Schedule;
import org.doublesens.local.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchedulerTest {
    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");
    private static final Schedule DAILY = new Schedule(
            "Daily", "cron(30 6 * * ? *)", ZoneOffset.UTC, "check", "<aws.scheduler.scheduled-time>", true);

    @TempDir
    Path folder;

    private final List<String> started = new ArrayList<>();

    @Test
    void keepsNothingOfTheTimeBeforeItWasMade() {
        live(START, Duration.ofDays(1));

        assertThat(started).containsExactly("2027-01-12T06:30:00Z");
    }

    @Test
    void makesUpOnceForAllThatWasMissedWhileTheCloudWasDown() {
        live(START, Duration.ofDays(1));
        started.clear();

        live(Instant.parse("2027-01-20T09:00:00Z"), Duration.ofDays(1));

        assertThat(started).containsExactly("2027-01-20T06:30:00Z", "2027-01-21T06:30:00Z");
    }

    @Test
    void startsNothingTwiceAfterARestart() {
        live(START, Duration.ofDays(1));
        started.clear();

        live(START.plus(Duration.ofDays(1)), Duration.ofHours(1));

        assertThat(started).isEmpty();
    }

    private void live(Instant from, Duration howLong) {
        try (var timeline = Timeline.jumping(from)) {
            new Scheduler(
                            timeline,
                            (_, input) -> started.add(input),
                            Bookmarks.in(folder.resolve("schedules.json")),
                            new Counts())
                    .keep(List.of(DAILY));
            timeline.at(from.plus(howLong), () -> {});
            timeline.runUntil(() -> !timeline.instant().isBefore(from.plus(howLong)));
        }
    }
}
