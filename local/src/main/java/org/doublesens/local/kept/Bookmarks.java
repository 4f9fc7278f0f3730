package org.doublesens.local.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doublesens.local.services.Wire;
import org.jspecify.annotations.Nullable;

/// How far somebody got, by name; each new place replaces the one before, whole or not at all.
public final class Bookmarks {
    private final @Nullable Path file;
    private final Map<String, String> places = new TreeMap<>();

    private Bookmarks(@Nullable Path file) {
        this.file = file;
    }

    public static Bookmarks inMemory() {
        return new Bookmarks(null);
    }

    public static Bookmarks in(Path file) {
        var bookmarks = new Bookmarks(file);
        try {
            if (Files.exists(file)) {
                Wire.read(Files.readString(file))
                        .properties()
                        .forEach(place -> bookmarks.places.put(
                                place.getKey(), place.getValue().asText()));
            }
            return bookmarks;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public synchronized Optional<String> find(String name) {
        return Optional.ofNullable(places.get(name));
    }

    public synchronized void put(Map<String, String> reached) {
        if (!places.entrySet().containsAll(reached.entrySet())) {
            places.putAll(reached);
            save();
        }
    }

    private void save() {
        if (file == null) {
            return;
        }
        var json = Wire.object();
        places.forEach(json::put);
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, json.toPrettyString(), StandardCharsets.UTF_8);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
