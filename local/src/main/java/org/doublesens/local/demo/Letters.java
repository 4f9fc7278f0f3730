package org.doublesens.local.demo;

import java.util.regex.Pattern;
import org.doublesens.local.services.ses.Mail;

/// Sorts mails by what their sender had them tagged with.
final class Letters {
    private static final Pattern KIND = Pattern.compile("[a-z-]*[a-z]");

    private Letters() {}

    /// The words before the first number or mark of a letter's name; `other` where it bears none.
    static String kind(Mail mail) {
        var words = KIND.matcher(mail.tags().getOrDefault("letter", ""));
        return words.lookingAt() ? words.group() : "other";
    }
}
