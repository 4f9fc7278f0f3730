package org.doublesens.exchanges;

import java.time.Instant;
import org.doublesens.program.Cohort;
import org.doublesens.program.Entry;
import org.doublesens.program.Letter;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Says once more what was said before: whoever was taken back and leaves
/// again is bid farewell again, and so is told whoever is left behind.
final class Anew {
    private final ProgramStore store;

    Anew(ProgramStore store) {
        this.store = store;
    }

    /// The letter under its usual id; where that is taken, under one that tells this time from the last.
    ///
    /// @param ended what ends this time; its version tells the times apart, and a retry reads the same one
    Letter to(ParticipantId reader, String meaning, Words words, Entry ended, Cohort cohort, Instant now) {
        var first = Letter.to(reader, meaning, words, now);
        return store.find(cohort.cohortId(), Letter.class, first.id()).isEmpty()
                ? first
                : Letter.to(reader, (meaning + "#again-" + ended.version()).replaceFirst("^#", ""), words, now);
    }
}
