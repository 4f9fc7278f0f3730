package org.doublesens.local.states.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Runs folders of recorded cases and prints one line for each: `mvn -q -Pconformance -Dcases=DIR`.
public final class Conformance {

    private Conformance() {}

    /// Takes folders, also several in one argument with commas between; the exit status tells whether all passed.
    public static void main(String[] arguments) throws IOException {
        var folders = folders(arguments);
        if (folders.isEmpty()) {
            System.err.println("which cases? mvn -q -Pconformance -Dcases=../shared/conformance/visible");
            System.exit(2);
        }
        for (var folder : folders) {
            if (!Files.exists(folder)) {
                System.err.println(
                        "there is no folder " + folder.toAbsolutePath().normalize());
                System.exit(2);
            }
        }
        System.exit(run(folders).allPassed() ? 0 : 1);
    }

    private static List<Path> folders(String[] arguments) {
        var folders = new ArrayList<Path>();
        for (var argument : arguments) {
            for (var folder : argument.split("[,;]", -1)) {
                if (!folder.isBlank()) {
                    folders.add(Path.of(folder.strip()));
                }
            }
        }
        return folders;
    }

    private static Tally run(List<Path> folders) throws IOException {
        var tally = new Tally();
        for (var folder : folders) {
            var cases = Case.in(folder);
            if (cases.isEmpty()) {
                System.err.println("there is no case (*.json) in "
                        + folder.toAbsolutePath().normalize());
            }
            for (var each : cases) {
                var verdict = each.judge(InstantSource.system());
                tally.add(verdict);
                System.out.println(line(each.name(), verdict));
            }
        }
        System.out.println(tally);
        return tally;
    }

    private static String line(String name, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Passed() -> "passed   " + name;
            case Verdict.Failed(var why) -> "FAILED   %s: %s".formatted(name, why);
            case Verdict.Skipped(var why) -> "skipped  %s: %s".formatted(name, why);
        };
    }

    /// Counts verdicts.
    private static final class Tally {
        private int passed;
        private int failed;
        private int skipped;

        void add(Verdict verdict) {
            switch (verdict) {
                case Verdict.Passed _ -> passed++;
                case Verdict.Failed _ -> failed++;
                case Verdict.Skipped _ -> skipped++;
            }
        }

        boolean allPassed() {
            return failed == 0;
        }

        @Override
        public String toString() {
            return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
        }
    }
}
