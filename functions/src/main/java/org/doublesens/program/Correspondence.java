package org.doublesens.program;

import java.util.List;
import java.util.regex.Pattern;

/// What was said before, so that a mail program shows what is written back right below it.
///
/// @param subject    the subject of the mail that is answered, without its "Re:"; empty where it shall not be repeated
/// @param references the ids of the mails before, the answered one last, as RFC 5322 (section 3.6.4) writes them
public record Correspondence(String subject, List<String> references) {
    private static final int LONGEST_SUBJECT = 90;
    private static final int MOST_REFERENCES = 10;
    private static final Pattern MESSAGE_ID = Pattern.compile("<[!-;=?-~]{1,120}>");
    private static final Pattern PREFIXES = Pattern.compile("(?i)^((re|ref|rép|réf|fw|fwd|tr|aw)\\s?:\\s*){1,9}");
    public static final Correspondence NONE = new Correspondence("", List.of());

    public Correspondence {
        var words = PREFIXES.matcher(
                        subject.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip())
                .replaceFirst("");
        subject = words.length() > LONGEST_SUBJECT ? cut(words) + "…" : words;
        var ids = references.stream()
                .filter(id -> MESSAGE_ID.matcher(id).matches())
                .toList();
        references = List.copyOf(ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size()));
    }

    /// Never between the two halves of a character.
    private static String cut(String words) {
        var end = Character.isHighSurrogate(words.charAt(LONGEST_SUBJECT - 2))
                ? LONGEST_SUBJECT - 2
                : LONGEST_SUBJECT - 1;
        return words.substring(0, end);
    }
}
