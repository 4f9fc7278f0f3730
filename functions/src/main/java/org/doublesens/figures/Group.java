package org.doublesens.figures;

import org.doublesens.program.Participant;
import org.doublesens.program.Side;

/// Of whom a figure speaks; the juniors and the seniors together are everybody.
public enum Group {
    EVERYBODY,
    JUNIORS,
    SENIORS;

    boolean has(Participant person) {
        return switch (this) {
            case EVERYBODY -> true;
            case JUNIORS -> person.side() == Side.JUNIOR;
            case SENIORS -> person.side() == Side.SENIOR;
        };
    }
}
