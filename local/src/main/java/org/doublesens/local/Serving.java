package org.doublesens.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.doublesens.local.kept.FolderTaken;
import org.doublesens.local.kept.Unreadable;
import org.doublesens.local.kept.WithoutJournal;
import org.doublesens.local.people.Crowd;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.Workers;
import org.doublesens.local.states.Execution;
import org.doublesens.local.time.Pace;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;
import org.doublesens.local.web.PortTaken;

/// The command `mvn -Plocal`: an empty cloud for one's own cohort.
final class Serving {
    private final PrintStream out;
    private final Properties properties;

    Serving(PrintStream out, Properties properties) {
        this.out = out;
        this.properties = properties;
    }

    void run() {
        Log.to(Path.of("local", "target", "local-cloud.log"));
        try {
            serve(LocalCloud.start(Path.of("template.yaml"), options()));
        } catch (PortTaken | FolderTaken | WithoutJournal | Unreadable unable) {
            out.println(unable.getMessage());
            System.exit(2);
        }
    }

    private Options options() {
        return Options.inMemory(Timeline::real)
                .onPort(Integer.parseInt(property("local.port", "8080")))
                .keptIn(Path.of(property("local.data", "data")))
                .withParameter("FromAddress", property("local.from", "programme@double-sens.example"))
                .withParameter("ReplyDomain", property("local.reply", "reply.double-sens.example"));
    }

    private String property(String name, String standard) {
        var value = properties.getProperty(name, standard).strip();
        return value.isEmpty() ? standard : value;
    }

    private void serve(LocalCloud cloud) {
        if (Boolean.parseBoolean(property("local.colleagues", "false"))) {
            letColleaguesAnswer(cloud);
        }
        cloud.goOn(pace());
        Runtime.getRuntime().addShutdownHook(new Thread(cloud::close, "closing"));
        out.println("""
                The local cloud is up: %s
                  mailbox     %s/mailbox
                  executions  %s/executions
                  HTTP API    curl -H 'Authorization: Bearer %s' %s/cohorts
                Everything is kept in %s: stop with Ctrl-C, start again, and it goes on.""".formatted(
                        cloud.http(),
                        cloud.http(),
                        cloud.http(),
                        Organiser.TOKEN,
                        cloud.http(),
                        Path.of(property("local.data", "data")).toAbsolutePath()));
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
        var speed = Double.parseDouble(property("local.speed", "1"));
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
