package org.doublesens.local.kept;

import java.nio.file.Path;

/// A data folder that holds tables, but not what became of the executions that work on them.
public final class WithoutJournal extends RuntimeException {
    private static final long serialVersionUID = 1;

    WithoutJournal(Path journal) {
        super("""
                There are tables in %s, but no %s beside them: they were written before executions were kept, or the
                file was moved away. Their cohorts would wait for ever for machines that nobody remembers.
                Nothing was changed. Put the file back; or move the whole folder away to begin empty; or choose
                another one with -Dlocal.data=FOLDER.""".formatted(journal.toAbsolutePath().getParent(), journal.getFileName()));
    }
}
