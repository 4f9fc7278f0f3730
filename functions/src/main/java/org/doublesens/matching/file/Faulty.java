package org.doublesens.matching.file;

import java.util.List;

/// A file that cannot be matched, with every reason.
final class Faulty extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    Faulty(List<Fault> faults) {
        super("%d mistakes".formatted(faults.size()));
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
