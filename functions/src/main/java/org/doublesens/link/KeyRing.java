package org.doublesens.link;

import java.util.Optional;

/// The keys that sign links, the current one first.
public interface KeyRing {
    LinkKey current();

    Optional<LinkKey> byId(String id);
}
