package org.doublesens.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What we sealed is known again, and nothing else is.
final class SealTest {
    private static final LinkKey KEY =
            new LinkKey("k1", "a secret of no less than 32 bytes!".getBytes(StandardCharsets.UTF_8));

    private final Seal seal = new Seal(Ring::new);

    @Test
    void opensWhatItClosed() {
        assertThat(seal.open("list", seal.close("list", "Lina\u001fé"))).contains("Lina\u001fé");
    }

    @Test
    void opensNothingForAnotherPurpose() {
        assertThat(seal.open("other", seal.close("list", "lina"))).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedOrMadeUp() {
        var sealed = seal.close("list", "lina");

        for (var forged : new String[] {"", ".", "a.b", "x" + sealed, sealed + "x", sealed.substring(1), "bea"}) {
            assertThat(seal.open("list", forged)).as(forged).isEmpty();
        }
    }

    private record Ring() implements KeyRing {
        @Override
        public LinkKey current() {
            return KEY;
        }

        @Override
        public Optional<LinkKey> byId(String id) {
            return Optional.of(KEY).filter(key -> key.id().equals(id));
        }
    }
}
