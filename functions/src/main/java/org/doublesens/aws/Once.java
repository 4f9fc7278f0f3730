package org.doublesens.aws;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something made when first asked for, and once.
final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private @Nullable T made;

    Once(Supplier<T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        var known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
