package org.doublesens.program;

import java.time.Instant;

/// The trace that a reader of the digest asked for a flash session on a skill, so that each asks once.
///
/// @param holder a participant's id, or a reader's key; never an address
public record FlashRequest(String holder, Skill skill, Instant at) implements Entry {
    public static String idOf(String holder, Skill skill) {
        return holder + "#" + skill.code();
    }

    @Override
    public String id() {
        return idOf(holder, skill);
    }
}
