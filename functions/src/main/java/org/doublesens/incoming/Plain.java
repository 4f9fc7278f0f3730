package org.doublesens.incoming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they compare: in lower case, without accents, with straight quotes and single spaces.
final class Plain {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02bc\u00b4`]");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\ufe0f]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u2007\u202f\\p{Cc}]+");
    private static final Pattern MARKS = Pattern.compile("[.,;:!?()\\[\\]\"«»“”…*_~-]+");

    private Plain() {}

    static String of(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        var bare = ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        var straight = APOSTROPHES.matcher(bare).replaceAll("'");
        return SPACES.matcher(visible(straight)).replaceAll(" ").strip();
    }

    /// The words alone, without what stands between them.
    static String words(String text) {
        return SPACES.matcher(MARKS.matcher(of(text)).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    static int count(String plain) {
        return plain.isEmpty() ? 0 : plain.split(" ", -1).length;
    }
}
