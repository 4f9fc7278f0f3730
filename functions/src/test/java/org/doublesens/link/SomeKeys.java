package org.doublesens.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The ring that tests sign with; the first key is the current one.
public record SomeKeys(List<LinkKey> keys) implements KeyRing {
    public SomeKeys {
        keys = List.copyOf(keys);
    }

    public SomeKeys() {
        this(new LinkKey("k1", "a secret of no less than 32 bytes!".getBytes(StandardCharsets.UTF_8)));
    }

    public SomeKeys(LinkKey... keys) {
        this(List.of(keys));
    }

    @Override
    public LinkKey current() {
        return keys.getFirst();
    }

    @Override
    public Optional<LinkKey> byId(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }
}
