package org.doublesens.incoming;

/// Joins the lines that a mail program broke only for the eye (RFC 3676).
final class Flowed {
    private Flowed() {}

    static String joined(String text) {
        var joined = new StringBuilder(text.length());
        for (var line : text.split("\r?\n", -1)) {
            joined.append(line);
            var goesOn = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
            joined.append(goesOn ? "" : "\n");
        }
        return joined.toString();
    }
}
