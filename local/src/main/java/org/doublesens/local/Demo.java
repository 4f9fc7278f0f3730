package org.doublesens.local;

import java.io.PrintStream;
import java.nio.file.Path;
import org.doublesens.local.demo.Performance;

/// The command `mvn -Pdemo`: a cohort from one API call to the shared digest, in about a minute.
public final class Demo {
    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        var settings = Performance.Settings.from(System.getProperties());
        Log.to(Path.of("local", "target", "demo", "demo.log"));
        System.exit(new Performance(out, settings).play());
    }
}
