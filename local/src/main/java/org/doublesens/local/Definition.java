package org.doublesens.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.doublesens.local.template.Machine;

/// Reads a machine's definition with its holes filled.
final class Definition {
    private Definition() {}

    static String of(Machine machine) {
        try {
            return machine.filled(Files.readString(machine.definition()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
