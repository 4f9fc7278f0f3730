package org.doublesens.local.demo;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doublesens.local.services.ses.Mail;

/// Sorts mails by what their sender had them tagged with.
final class Letters {
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private Letters() {}

    /// The words a letter's name begins with, up to the first id; `other` where it bears none.
    static String kind(Mail mail) {
        var words = Arrays.stream(mail.tags().getOrDefault("letter", "").split("-"))
                .takeWhile(part -> WORD.matcher(part).matches() && !part.equals("organiser"))
                .collect(Collectors.joining("-"));
        return words.isEmpty() ? "other" : words;
    }
}
