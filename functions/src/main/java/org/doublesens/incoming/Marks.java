package org.doublesens.incoming;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a mark from 1 to 5: "4", "4/5", "4 sur 5 : super", "Je dirais 4/5", but not "2 remarques".
final class Marks {
    private static final Pattern OUT_OF_FIVE =
            Pattern.compile("(?i)(?<![\\d/.,])(\\d)\\s?(?:/|sur|out of)\\s?(?:5|cinq|five)(?![\\d.,]\\d|\\d|/)");
    private static final Pattern STARS =
            Pattern.compile("^[\\s*_-]{0,3}(\u2605{1,5}|(?:\u2b50\ufe0f?){1,5})\u2606{0,4}");
    private static final Pattern ALONE =
            Pattern.compile("(?iu)^\\s*(?:(?:ma |my )?(?:note|mark|rating|score)\\s?:?\\s*)?"
                    + "([1-5]|un|deux|trois|quatre|cinq|one|two|three|four|five)\\s*(?:$|\\R|[!:;\u2013\u2014-]|[.,](?!\\d)|\\((?=\\D)|"
                    + "(?:\u00e9toiles?|stars?)\\b|(?=\\s?(?:super|tr\u00e8s|tres|bien|top|g\u00e9nial|genial|merci|parfait|excellent|utile|bon|bonne|"
                    + "bel|belle|chouette|int\u00e9ressant|interessant|good|great|very|really|thanks|nice|useful|perfect|awesome|j'ai|je|i|c'\u00e9tait|"
                    + "c'etait|it was|loved|car|because|parce)\\b))");

    private Marks() {}

    static Optional<Said> find(String text) {
        var alone = ALONE.matcher(withoutGreeting(text));
        var full = OUT_OF_FIVE.matcher(text);
        if (full.find()) {
            return ofFive(text, full);
        }
        if (alone.find()) {
            return mark(number(alone.group(1)), withoutGreeting(text).substring(alone.end()));
        }
        var stars = STARS.matcher(text);
        return stars.find() ? mark(count(stars.group(1)), text.substring(stars.end())) : Optional.empty();
    }

    /// Two different marks in one reply are none.
    private static Optional<Said> ofFive(String text, Matcher full) {
        var useful = Integer.parseInt(full.group(1));
        var start = full.start();
        var end = full.end();
        while (full.find()) {
            if (Integer.parseInt(full.group(1)) != useful) {
                return Optional.empty();
            }
        }
        var first = withoutGreeting(text.substring(0, start)).isBlank();
        return mark(useful, first ? text.substring(end) : text);
    }

    private static Optional<Said> mark(int useful, String note) {
        return useful >= 1 && useful <= 5
                ? Optional.of(new Said.Mark(useful, note.strip().replaceFirst("^[\\s!:;,.\u2013\u2014-]+", "")))
                : Optional.empty();
    }

    private static String withoutGreeting(String text) {
        return text.strip()
                .replaceFirst(
                        "(?iu)^(bonjour|bonsoir|salut|hello|hi|hey|coucou)( [\\p{L}'\u2019-]+){0,5}\\s*[,!.\\n]\\s*",
                        "");
    }

    private static int count(String stars) {
        return (int) stars.codePoints().filter(star -> star != 0xfe0f).count();
    }

    private static int number(String word) {
        return switch (Plain.of(word)) {
            case "1", "un", "one" -> 1;
            case "2", "deux", "two" -> 2;
            case "3", "trois", "three" -> 3;
            case "4", "quatre", "four" -> 4;
            default -> 5;
        };
    }
}
