package org.doublesens.local;

import org.doublesens.program.Posture;

/// The cloud on a laptop.
public final class LocalCloud {
    private LocalCloud() {}

    public static void main(String[] arguments) {
        System.out.println(Posture.JUNIOR_MENTORS.turned() + " " + System.getProperty("java.version"));
    }
}
