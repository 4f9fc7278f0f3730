package org.doublesens.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.doublesens.local.kept.FolderTaken;
import org.doublesens.local.kept.Unreadable;
import org.doublesens.local.kept.WithoutJournal;
import org.doublesens.local.states.language.InvalidDefinition;
import org.doublesens.local.template.BrokenTemplate;
import org.doublesens.local.template.UnsupportedTemplate;
import org.doublesens.local.web.PortTaken;

/// A command for the person before the terminal, who is told in a sentence why it cannot go on.
final class Command {
    private static final int CANNOT = 2;
    private static final int BROKE = 1;

    private final PrintStream out;
    private final Path log;

    /// @param log where everybody else speaks from then on
    Command(PrintStream out, Path log) {
        this.out = out;
        this.log = log;
    }

    /// @return the exit status
    int run(Callable<Integer> act) {
        try {
            Log.to(log);
            return act.call();
        } catch (PortTaken
                | FolderTaken
                | WithoutJournal
                | Unreadable
                | UnsupportedTemplate
                | BrokenTemplate
                | InvalidDefinition
                | Unfulfillable unable) {
            out.println(unable.getMessage());
            return CANNOT;
        } catch (Exception broken) {
            broken.printStackTrace();
            out.printf("It cannot go on: %s%nMore in %s%n", broken, log.toAbsolutePath());
            return BROKE;
        }
    }
}
