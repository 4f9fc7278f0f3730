package org.doublesens.mail;

import java.time.Instant;
import org.doublesens.link.Links;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Letter;
import org.jspecify.annotations.Nullable;

/// A letter about to leave, with all that is known only now.
///
/// @param links  those of the reader, made with the letter's recipient as holder
/// @param now    the letter's date
/// @param digest what [org.doublesens.program.Words.DigestShared] shows; absent elsewhere
public record Sending(
        Cohort cohort,
        Reader reader,
        Letter letter,
        Links links,
        Instant now,
        @Nullable Digest digest) {
    public Sending(Cohort cohort, Reader reader, Letter letter, Links links, Instant now) {
        this(cohort, reader, letter, links, now, null);
    }

    /// Another letter to the same reader at the same moment.
    Sending about(Letter other) {
        return new Sending(cohort, reader, other, links, now, digest);
    }

    /// The proof in the address its reply goes to: the one it was claimed with, so that the reply finds it again.
    String mark() {
        return letter.mark().isEmpty() ? links.mark(letter.id()) : letter.mark();
    }
}
