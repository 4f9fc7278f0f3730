package org.doublesens.local.kept;

import java.nio.file.Path;

/// A file in the data folder from which the local cloud cannot go on.
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(Path file, long line, String why) {
        super("""
                Line %d of %s does not tell how this cloud came to where it was: %s.
                Nothing was changed. Go on with the version of Double Sens that wrote it; or move the whole folder away
                to begin empty.""".formatted(line, file.toAbsolutePath(), why));
    }
}
