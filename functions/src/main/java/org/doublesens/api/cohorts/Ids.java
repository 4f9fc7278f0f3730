package org.doublesens.api.cohorts;

import org.doublesens.program.Derived;

/// The names this door derives.
final class Ids {
    private Ids() {}

    static String derived(String... parts) {
        return Derived.id(parts);
    }

    static String fingerprint(String... parts) {
        return Derived.fingerprint(parts);
    }
}
