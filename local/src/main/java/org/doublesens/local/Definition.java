package org.doublesens.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import org.doublesens.local.template.BrokenTemplate;
import org.doublesens.local.template.Machine;

/// Reads a machine's definition with its holes filled.
final class Definition {
    private Definition() {}

    static String of(Machine machine) {
        try {
            return machine.filled(Files.readString(machine.definition()));
        } catch (NoSuchFileException absent) {
            throw new BrokenTemplate(machine.id(), "there is no " + absent.getFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
