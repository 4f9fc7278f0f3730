package org.doublesens.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.doublesens.local.time.Timeline;

/// How a local cloud is to be started.
///
/// @param port       where people and HR find it; 0 for any free one
/// @param parameters what replaces the defaults of the template's parameters
/// @param bouncing   the addresses that do not exist, in lower case
/// @param seed       of the chance that names executions and spreads retries
public record Options(
        int port,
        Storage storage,
        Supplier<Timeline> timeline,
        Map<String, String> parameters,
        Set<String> bouncing,
        long seed) {

    /// Where tables, executions and mails are kept.
    public sealed interface Storage {
        record Memory() implements Storage {}

        record Folder(Path path) implements Storage {}
    }

    public Options {
        parameters = Map.copyOf(parameters);
        bouncing = Set.copyOf(bouncing);
    }

    /// In memory, on any free port.
    public static Options inMemory(Supplier<Timeline> timeline) {
        return new Options(0, new Storage.Memory(), timeline, Map.of(), Set.of(), 1);
    }

    public Options onPort(int chosen) {
        return new Options(chosen, storage, timeline, parameters, bouncing, seed);
    }

    public Options keptIn(Path folder) {
        return new Options(port, new Storage.Folder(folder), timeline, parameters, bouncing, seed);
    }

    public Options withParameter(String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return new Options(port, storage, timeline, more, bouncing, seed);
    }

    public Options withBouncing(String address) {
        var more = new HashSet<>(bouncing);
        more.add(address.toLowerCase(Locale.ROOT));
        return new Options(port, storage, timeline, parameters, more, seed);
    }
}
