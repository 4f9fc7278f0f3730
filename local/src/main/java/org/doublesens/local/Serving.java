package org.doublesens.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.doublesens.local.people.Crowd;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.Workers;
import org.doublesens.local.states.Execution;
import org.doublesens.local.time.Pace;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;

/// The command `mvn -Plocal`: an empty cloud for one's own cohort.
final class Serving {
    private final PrintStream out;
    private final Wishes wishes;

    Serving(PrintStream out, Wishes wishes) {
        this.out = out;
        this.wishes = wishes;
    }

    int run() {
        var pace = pace();
        var colleagues = wishes.flag("local.colleagues");
        var cloud = LocalCloud.start(Path.of("template.yaml"), options());
        if (colleagues) {
            letColleaguesAnswer(cloud);
        }
        cloud.goOn(pace);
        serve(cloud);
        return 0;
    }

    private Options options() {
        return Options.inMemory(Timeline::real)
                .onPort(wishes.whole("local.port", 8080, 0, 65_535))
                .keptIn(data())
                .withParameter("FromAddress", wishes.text("local.from", "programme@double-sens.example"))
                .withParameter("ReplyDomain", wishes.text("local.reply", "reply.double-sens.example"));
    }

    private Path data() {
        return Path.of(wishes.text("local.data", "data"));
    }

    private void serve(LocalCloud cloud) {
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "closing"));
        out.println("""
                The local cloud is up: %s
                  mailbox     %s/mailbox
                  executions  %s/executions
                  HTTP API    curl -H 'Authorization: Bearer %s' %s/cohorts
                Everything is kept in %s: stop with Ctrl-C, start again, and it goes on.""".formatted(
                cloud.http(), cloud.http(), cloud.http(), Organiser.TOKEN, cloud.http(), data().toAbsolutePath()));
        var running = cloud.executions().stream().filter(Execution::isRunning).count();
        if (running > 0) {
            out.println("%d executions go on where they stood, %d mails are in the mailbox."
                    .formatted(running, cloud.mailbox().size()));
        }
        if (!cloud.template().ignored().isEmpty()) {
            out.println("Of template.yaml, these mean nothing on a laptop: "
                    + String.join(", ", cloud.template().ignored()));
        }
        sleep();
    }

    private Pace pace() {
        var speed = wishes.positive("local.speed", 1);
        return speed == 1 ? new Pace.Real() : new Pace.Scaled(speed);
    }

    /// Everybody but the organiser, who sits before the terminal.
    private static void letColleaguesAnswer(LocalCloud cloud) {
        var silent = Map.<String, Temperament>of(Organiser.local().email(), new Temperament.Silent());
        new Crowd(cloud.timeline(), new Workers(cloud.timeline(), "people", 2), silent, 7).live(cloud.mailbox());
    }

    private static void sleep() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
