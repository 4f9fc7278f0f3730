package org.doublesens.aws;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.doublesens.program.Tokens;

/// Chance from the system's secure source.
final class RandomTokens implements Tokens {
    private final SecureRandom chance = new SecureRandom();

    @Override
    public String fresh() {
        var bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
