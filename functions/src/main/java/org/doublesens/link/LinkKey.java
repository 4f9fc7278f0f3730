package org.doublesens.link;

/// A key that signs links; old ones open the links they signed until those expire.
public record LinkKey(String id, byte[] secret) {
    public LinkKey {
        secret = secret.clone();
    }

    @Override
    public byte[] secret() {
        return secret.clone();
    }
}
