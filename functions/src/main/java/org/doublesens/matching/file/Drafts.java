package org.doublesens.matching.file;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/// Files that appear in their places only when all of them are complete.
final class Drafts implements AutoCloseable {
    private final Map<Path, Path> places = new LinkedHashMap<>();

    /// Writes the text of one file.
    interface Text {
        void writeTo(Writer file) throws IOException;
    }

    void write(Path place, Text text) throws IOException {
        var draft = isOrdinary(place) ? place.resolveSibling(place.getFileName() + ".draft") : place;
        if (!draft.equals(place)) {
            places.put(draft, place);
        }
        try (var file = Files.newBufferedWriter(draft)) {
            text.writeTo(file);
        }
    }

    /// What is no file, such as `/dev/stdout`, is never replaced by one.
    private static boolean isOrdinary(Path place) {
        return !Files.exists(place) || Files.isRegularFile(place);
    }

    void keep() throws IOException {
        for (var draft : places.entrySet()) {
            Files.move(draft.getKey(), draft.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        places.clear();
    }

    /// Leaves nothing behind of what was not kept.
    @Override
    public void close() throws IOException {
        for (var draft : places.keySet()) {
            Files.deleteIfExists(draft);
        }
    }
}
