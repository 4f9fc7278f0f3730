package org.doublesens.local.kept;

import java.nio.file.Path;

/// Another local cloud keeps its data in the folder that was asked for.
public final class FolderTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    FolderTaken(Path folder) {
        super("Another local cloud keeps its data in %s. Stop it, or choose another folder with -Dlocal.data=FOLDER."
                .formatted(folder.toAbsolutePath()));
    }
}
