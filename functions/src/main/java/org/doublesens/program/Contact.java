package org.doublesens.program;

import java.time.ZoneId;

/// Somebody outside the pairs who gets letters: the organiser, or a reader of the digest.
public record Contact(String name, String email, Language language, ZoneId zone) {}
