package org.doublesens.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TimelineTest {

    private static final Instant START = Instant.parse("2027-02-01T08:00:00Z");

    private final Timeline timeline = Timeline.jumping(START);
    private final List<String> diary = new ArrayList<>();

    @Test
    void jumpsFromTaskToTaskInTheOrderOfTheirInstants() {
        timeline.after(Duration.ofDays(60), () -> note("echo"));
        timeline.after(Duration.ofDays(1), () -> note("reminder"));

        timeline.runUntilQuiet();

        assertThat(diary).containsExactly("2027-02-02T08:00:00Z reminder", "2027-04-02T08:00:00Z echo");
    }

    @Test
    void keepsTheOrderOfSubmissionWithinOneInstant() {
        for (var name : List.of("ana", "walter", "mia")) {
            timeline.after(Duration.ofHours(1), () -> diary.add(name));
        }

        timeline.runUntilQuiet();

        assertThat(diary).containsExactly("ana", "walter", "mia");
    }

    @Test
    void doesWhatLiesInThePastNowWithoutTurningTheClockBack() {
        timeline.at(START.minusSeconds(5), () -> note("late"));

        timeline.runUntilQuiet();

        assertThat(diary).containsExactly("2027-02-01T08:00:00Z late");
    }

    @Test
    void neverRunsNorJumpsToWhatWasCalledOff() {
        var ticket = timeline.after(Duration.ofDays(1), () -> note("reminder"));

        ticket.cancel();
        timeline.runUntilQuiet();

        assertThat(diary).isEmpty();
        assertThat(timeline.instant()).isEqualTo(START);
    }

    @Test
    void doesNotJumpWhileWorkIsUnderWayElsewhere() throws InterruptedException {
        timeline.after(Duration.ofDays(1), () -> note("next day"));
        var hold = timeline.hold();
        var loop = Thread.currentThread();
        var worker = Thread.ofPlatform().start(() -> {
            awaitWaiting(loop);
            timeline.soon(() -> note("work came back"));
            hold.close();
            hold.close();
        });

        timeline.runUntilQuiet();
        worker.join();

        assertThat(diary).containsExactly("2027-02-01T08:00:00Z work came back", "2027-02-02T08:00:00Z next day");
    }

    @Test
    void answersAnotherThreadBetweenTwoTasks() {
        try (var running = Timeline.jumping(START).start()) {
            var looper = running.ask(Thread::currentThread);

            assertThat(looper.getName()).isEqualTo("timeline");
            assertThat(running.ask(() -> running.ask(running::instant))).isEqualTo(START);
        }
    }

    @Test
    void handsARefusalBackToTheOneWhoAsked() {
        try (var running = Timeline.jumping(START).start()) {
            assertThatThrownBy(() -> running.ask(() -> {
                        throw new IllegalArgumentException("no such execution");
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such execution");
        }
    }

    @Test
    void leavesNobodyWaitingForAnAnswerOnceItHasEnded() {
        timeline.close();

        assertThatThrownBy(() -> timeline.ask(timeline::instant)).hasMessage("the timeline has ended");
    }

    @Test
    void goesOnAfterATaskThatBrokeAndTellsAboutIt() {
        var trouble = new AtomicReference<Throwable>();
        var brave = new Timeline(START, new Pace.Jumping(), InstantSource.system(), trouble::set);
        brave.soon(() -> {
            throw new IllegalStateException("the printer burns");
        });
        brave.soon(() -> diary.add("still here"));

        brave.runUntilQuiet();

        assertThat(diary).containsExactly("still here");
        assertThat(trouble.get()).hasMessage("the printer burns");
    }

    @Test
    void stopsWhereItIsWhenClosed() {
        timeline.soon(timeline::close);
        timeline.after(Duration.ofDays(1), () -> note("never"));

        timeline.runUntilQuiet();

        assertThat(diary).isEmpty();
        assertThat(timeline.waiting()).isOne();
    }

    @Test
    void stopsAsSoonAsTheCallerIsSatisfied() {
        timeline.after(Duration.ofDays(1), () -> note("first"));
        timeline.after(Duration.ofDays(2), () -> note("second"));

        timeline.runUntil(() -> !diary.isEmpty());

        assertThat(diary).containsExactly("2027-02-02T08:00:00Z first");
    }

    @Test
    void scalesTheWallClock() {
        var wall = new AtomicReference<>(Instant.EPOCH);
        var scaled = new Timeline(START, new Pace.Scaled(3600), wall::get, _ -> {});

        wall.set(Instant.EPOCH.plusSeconds(24));

        assertThat(scaled.instant()).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void waitsForTheWallClockWhenItDoesNotJump() {
        var scaled = Timeline.scaled(START, 1000);
        scaled.after(Duration.ofSeconds(50), () -> diary.add("coffee"));

        scaled.runUntilQuiet();

        assertThat(diary).containsExactly("coffee");
        assertThat(scaled.instant()).isAfterOrEqualTo(START.plusSeconds(50));
    }

    @Test
    void changesItsPaceWithoutLosingTheHour() {
        timeline.after(Duration.ofDays(30), () -> timeline.keep(new Pace.Real()));

        timeline.runUntilQuiet();

        assertThat(timeline.instant())
                .isBetween(
                        START.plus(Duration.ofDays(30)),
                        START.plus(Duration.ofDays(30)).plusSeconds(15));
    }

    @Test
    void goesOnFromALaterInstantButNeverBack() {
        var timeline = Timeline.jumping(Instant.parse("2027-02-01T08:00:00Z"));

        timeline.goOnFrom(Instant.parse("2027-03-01T08:00:00Z"));
        timeline.goOnFrom(Instant.parse("2027-01-01T08:00:00Z"));

        assertThat(timeline.instant()).isEqualTo("2027-03-01T08:00:00Z");
    }

    @Test
    void refusesToLoopOnTwoThreadsAtOnce() {
        try (var running = Timeline.jumping(START).start()) {
            running.ask(running::instant);

            assertThatThrownBy(running::runUntilQuiet).hasMessageContaining("already looping");
        }
    }

    private void note(String what) {
        diary.add(timeline.instant() + " " + what);
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
