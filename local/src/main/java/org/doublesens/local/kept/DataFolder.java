package org.doublesens.local.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// The folder in which one local cloud at a time keeps what must survive it.
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final Deque<Lines> open = new ArrayDeque<>();

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws FolderTaken if another cloud is at home there
    public static DataFolder at(Path path) {
        try {
            Files.createDirectories(path);
            var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new FolderTaken(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// DynamoDB Local's own files lie beside ours.
    public Path path() {
        return path;
    }

    public Lines lines(String name) {
        var lines = Lines.in(path.resolve(name + ".jsonl"));
        open.push(lines);
        return lines;
    }

    /// The lines that tell what the tables are about; they are made before the first table.
    ///
    /// @throws WithoutJournal if there are tables without them
    public Lines journal(String name) {
        var file = path.resolve(name + ".jsonl");
        if (isEmpty(file) && hasTables()) {
            throw new WithoutJournal(file);
        }
        return lines(name);
    }

    private static boolean isEmpty(Path file) {
        try {
            return !Files.exists(file) || Files.size(file) == 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean hasTables() {
        try (var files = Files.newDirectoryStream(path, "*.db")) {
            return files.iterator().hasNext();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Bookmarks bookmarks(String name) {
        return Bookmarks.in(path.resolve(name + ".json"));
    }

    /// A folder within this one.
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Closing the channel gives the lock back.
    @Override
    public void close() {
        open.forEach(Lines::close);
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The lock goes with the process, however that ends.
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }
}
