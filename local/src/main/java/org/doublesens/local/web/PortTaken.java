package org.doublesens.local.web;

/// Somebody else listens on the port that was asked for.
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    PortTaken(int port) {
        super("Port %d is taken. Choose another with -Dlocal.port=NUMBER, or -Dlocal.port=0 for any free one."
                .formatted(port));
    }
}
