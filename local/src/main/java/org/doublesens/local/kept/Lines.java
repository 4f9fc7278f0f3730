package org.doublesens.local.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.services.Wire;

/// A file to which one JSON value a line is added, each on the disk before the next thing happens.
///
/// A last line without its end was torn off by a crash: nobody acted on it yet, so it is dropped.
public final class Lines implements AutoCloseable {
    private static final byte END = '\n';

    private final Path file;
    private final FileChannel channel;
    private final List<JsonNode> past;

    private Lines(Path file, FileChannel channel, List<JsonNode> past) {
        this.file = file;
        this.channel = channel;
        this.past = List.copyOf(past);
    }

    public static Lines in(Path file) {
        try {
            var content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            var whole = afterLastEnd(content);
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(whole).position(whole);
            return new Lines(file, channel, read(file, new String(content, 0, whole, StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public Path file() {
        return file;
    }

    /// What stood in the file when it was opened.
    public List<JsonNode> past() {
        return past;
    }

    public synchronized void add(JsonNode value) {
        try {
            var line = ByteBuffer.wrap((value + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int afterLastEnd(byte[] content) {
        var end = content.length;
        while (end > 0 && content[end - 1] != END) {
            end--;
        }
        return end;
    }

    private static List<JsonNode> read(Path file, String text) {
        var values = new ArrayList<JsonNode>();
        for (var line : text.lines().toList()) {
            try {
                values.add(Wire.read(line));
            } catch (JsonProcessingException broken) {
                throw new Unreadable(file, values.size() + 1, "it is no JSON");
            }
        }
        return values;
    }
}
