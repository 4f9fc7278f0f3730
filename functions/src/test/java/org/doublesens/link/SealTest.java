package org.doublesens.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What we sealed is known again, and nothing else is.
final class SealTest {
    private final Seal seal = new Seal(SomeKeys::new);

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
}
