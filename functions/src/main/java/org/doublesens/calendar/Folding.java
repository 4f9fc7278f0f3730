package org.doublesens.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;

/// Breaks the lines of a calendar after 75 octets at most, between two
/// characters (RFC 5545, section 3.1); biweekly counts characters.
final class Folding {
    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n";

    private Folding() {}

    static String folded(String text) {
        return text.lines().map(line -> foldedLine(line) + BREAK).collect(Collectors.joining());
    }

    private static String foldedLine(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            var character = Character.toString(line.codePointAt(at));
            var length = character.getBytes(UTF_8).length;
            if (octets + length > LONGEST) {
                folded.append(BREAK).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += length;
        }
        return folded.toString();
    }
}
