package org.doublesens.program;

import java.util.Optional;

/// Keeps mails as they arrived, until they are read.
public interface Inbox {
    /// The first octets of a mail, all of them where it is shorter; empty where it is no longer kept.
    ///
    /// @param key  as the mail service told when it arrived
    /// @param most how many octets at most
    Optional<byte[]> open(String key, int most);

    /// Throws a mail away that was read; nothing where it is no longer kept.
    void discard(String key);
}
