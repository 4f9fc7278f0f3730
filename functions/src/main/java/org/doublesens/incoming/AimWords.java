package org.doublesens.incoming;

import java.util.Optional;
import java.util.regex.Pattern;

/// Finds the line in which somebody says what a session shall bring: "Objectif : …", "At the end I want to …".
final class AimWords {
    private static final String NAMED =
            "(?:(?:mon|notre|l['’]|my|our|the)\\s*)?(?:objectif|aim|goal)(?:\\s+(?:(?:est|serait|sera)\\s+(?:d['’]|de\\s+)?|"
                    + "(?:is|would be|will be)\\s+(?:to\\s+)?)|[\\s\\u00a0\\u202f]*[:=]\\s*)";
    private static final String AT_THE_END =
            "(?:[\"«“][\\s\\u00a0\\u202f]*)?(?:à la fin(?: de la séance)?|at the end(?: of the session)?),?\\s+"
                    + "(?:je (?:veux|voudrais|souhaite|souhaiterais|aimerais)(?: (?:savoir|pouvoir|être capable de?))?|"
                    + "i(?:['’]d| would)? (?:want|like) to(?: be able to)?)(?:\\s*(?:…|\\.{3}))?\\s+";
    private static final Pattern LINE = Pattern.compile(
            "^\\s*(?:" + NAMED + "|" + AT_THE_END + ")(?<aim>\\S.*?)[\\s\"»”]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private AimWords() {}

    /// A question is no aim.
    static Optional<Said> find(String text) {
        var line = LINE.matcher(text);
        return line.find() && !line.group("aim").endsWith("?")
                ? Optional.of(new Said.Aim(line.group("aim")))
                : Optional.empty();
    }
}
