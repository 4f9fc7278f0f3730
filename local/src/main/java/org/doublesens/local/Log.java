package org.doublesens.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// Takes what functions and edges say to a file, as CloudWatch
/// does, so that the terminal stays with the person before it.
final class Log {
    private Log() {}

    static void to(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            var stream = new PrintStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true,
                    StandardCharsets.UTF_8);
            System.setOut(stream);
            System.setErr(stream);
            LogManager.getLogManager().reset();
            var handler = new ConsoleHandler();
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
