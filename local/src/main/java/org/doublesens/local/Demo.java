package org.doublesens.local;

import java.nio.file.Path;
import org.doublesens.local.demo.Performance;

/// The command `mvn -Pdemo`: a cohort from one API call to the shared digest, in about a minute.
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) {
        var out = System.out;
        var wishes = new Wishes(System.getProperties());
        var command = new Command(out, Path.of("local", "target", "demo", "demo.log"));
        System.exit(command.run(() -> new Performance(out, Performance.Settings.from(wishes)).play()));
    }
}
