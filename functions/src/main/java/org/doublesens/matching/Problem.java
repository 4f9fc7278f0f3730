package org.doublesens.matching;

import java.util.Comparator;

/// One mistake in a request: whose it is, in which field, and what is wrong, in a sentence.
///
/// @param subject the id of the person, or `policy`, `locks`, `bans`, `exemptions`
/// @param field such as `wants/0/level`
public record Problem(String subject, String field, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::subject).thenComparing(Problem::field).thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }
}
