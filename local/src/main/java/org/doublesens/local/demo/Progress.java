package org.doublesens.local.demo;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Shows where the cohort stands: on a terminal three lines of less
/// than 80 columns, drawn again and again; elsewhere plain lines.
final class Progress {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).withZone(ZoneId.of("Europe/Paris"));
    private static final long FRAME_NANOSECONDS = 80_000_000;

    /// @param stage   0 before the first
    /// @param standing the state the machine is in
    record Scene(Instant now, int stage, String standing, int mails, int answers, int answered, int people) {}

    private final PrintStream out;
    private final boolean terminal;
    private final List<Stages.Stage> stages;
    private long lastFrame;
    private String lastLine = "";

    Progress(PrintStream out, boolean terminal, List<Stages.Stage> stages) {
        this.out = out;
        this.terminal = terminal;
        this.stages = stages;
    }

    /// Draws the scene if enough time went by, or says it if the machine has moved on.
    void show(Scene scene) {
        if (!terminal) {
            say(scene);
        } else if (System.nanoTime() - lastFrame > FRAME_NANOSECONDS) {
            draw(scene);
        }
    }

    /// Leaves the last frame where it is.
    void end(Scene scene) {
        if (terminal) {
            draw(scene);
            out.print("\n\n\n");
        }
    }

    private void say(Scene scene) {
        var key = scene.stage() + scene.standing();
        if (!key.equals(lastLine)) {
            lastLine = key;
            out.printf(
                    "%s  stage %d of %d  %-28s %5d mails  %5d answers%n",
                    DAY.format(scene.now()),
                    scene.stage(),
                    stages.size(),
                    scene.standing(),
                    scene.mails(),
                    scene.answers());
            out.flush();
        }
    }

    private void draw(Scene scene) {
        lastFrame = System.nanoTime();
        out.printf("\r\u001b[2K%s  \u001b[1m%s\u001b[0m", DAY.format(scene.now()), scene.standing());
        out.printf("%n\u001b[2K%s", people(scene));
        out.printf("%n\u001b[2K%s\u001b[2A", bar(scene.stage()));
        out.flush();
    }

    private String people(Scene scene) {
        return "%d mails · %d answers from %d of %d people"
                .formatted(scene.mails(), scene.answers(), scene.answered(), scene.people());
    }

    private String bar(int reached) {
        return stages.stream()
                .map(stage -> mark(stage.number(), reached) + " " + stage.name())
                .collect(Collectors.joining("  ▸  "));
    }

    private static String mark(int stage, int reached) {
        if (stage < reached) {
            return "\u001b[32m●\u001b[0m";
        }
        return stage == reached ? "\u001b[33m◉\u001b[0m" : "○";
    }
}
