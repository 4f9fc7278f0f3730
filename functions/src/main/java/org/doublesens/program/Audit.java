package org.doublesens.program;

import java.time.Instant;

/// Who did what and why; only ever added to.
///
/// @param who  a role or an opaque id, never a name
public record Audit(Instant at, String who, String what, String about, String why) implements Entry {
    @Override
    public String id() {
        return at + "#" + what + "#" + about;
    }
}
