package org.doublesens.incoming;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds a mark from 1 to 5: "4", "4/5", "4 sur 5 : super", "Je dirais 4/5", but not "2 remarques".
final class Marks {
    private static final String WORD = "un|deux|trois|quatre|cinq|one|two|three|four|five";
    private static final Pattern OUT_OF_FIVE = Pattern.compile("(?i)(?<![\\d/.,\\p{L}])(\\d|" + WORD
            + ")\\s?(?:/|sur|out of)\\s?(?:5|cinq|five)(?![\\d.,]\\d|[\\d\\p{L}]|/)");
    /// The mark inside a sentence that says it is one: "Je dirais 3", "I would give it a 4".
    private static final Pattern TOLD =
            Pattern.compile("(?iu)\\b(?:je (?:dirais|dis|mets|mettrais|donne|donnerais|vote)|"
                    + "i(?:['\u2019]d| would|['\u2019]ll| will)? (?:say|give(?: it| this)?|rate it)|"
                    + "(?:ma |my )?(?:note|mark|rating|score)(?: est| is| de)?)\\s*:?\\s*(?:un |une |a |an )?([1-5])"
                    + "(?=\\s*(?:$|\\R|[!:;,.\u2013\u2014-](?!\\d)))");
    private static final String LABEL = "(?iu)^(?:(?:ma |my )?(?:note|mark|rating|score)(?: est| is)?\\s*:?\\s*)";
    private static final Pattern STARS =
            Pattern.compile("^[\\s*_-]{0,3}(\u2605{1,5}|(?:\u2b50\ufe0f?){1,5})\u2606{0,4}");
    private static final Pattern ALONE =
            Pattern.compile("(?iu)^\\s*(?:(?:ma |my )?(?:note|mark|rating|score)\\s?:?\\s*)?"
                    + "([1-5]|" + WORD + ")\\s*(?:$|\\R|[!:;\u2013\u2014-]|[.,](?!\\d)|\\((?=\\D)|"
                    + "(?:\u00e9toiles?|stars?)\\b|(?=\\s?(?:super|tr\u00e8s|tres|bien|top|g\u00e9nial|genial|merci|parfait|excellent|utile|bon|bonne|"
                    + "bel|belle|chouette|int\u00e9ressant|interessant|good|great|very|really|thanks|nice|useful|perfect|awesome|j'ai|je|i|c'\u00e9tait|"
                    + "c'etait|it was|loved|car|because|parce)\\b))");

    /// The mark and a sentence after it with nothing between them, as in "4 Learnt to ask better"; what is counted
    /// ("4 people", "2 remarques") or measured ("3 ans", "5 mars") is no mark.
    private static final Pattern BEFORE_A_SENTENCE = Pattern.compile("(?iu)^([1-5]) (?!"
            + "(?:people|children|men|women|days?|weeks?|hours?|minutes?|years?|months?|am|pm|or|ou|to|\u00e0|et|and|an|ans|jour|heure|semaine|"
            + "mois|minute|fois|h|min|mn|%|\u20ac|e|er|\u00e8me|st|nd|rd|th|sur|out|of|de|d['\u2019]|"
            + "janvier|f\u00e9vrier|mars|avril|mai|juin|juillet|ao\u00fbt|septembre|octobre|novembre|d\u00e9cembre|"
            + "january|february|march|april|may|june|july|august|september|october|november|december)\\b"
            + "|\\p{L}+[sx](?<!\\b(?:as|was|is|plus|pas|nous|vous|mais|sans|dans|d\u00e8s|this|yes|always|perhaps))\\b)"
            + "(?=\\p{L})");

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
        var before = BEFORE_A_SENTENCE.matcher(withoutGreeting(text));
        if (before.find()) {
            return mark(number(before.group(1)), withoutGreeting(text).substring(before.end()));
        }
        var stars = STARS.matcher(text);
        return stars.find() ? mark(count(stars.group(1)), text.substring(stars.end())) : told(text);
    }

    /// Two such marks are none, nor is one in a question.
    private static Optional<Said> told(String text) {
        var told = TOLD.matcher(text);
        if (!told.find() || text.contains("?")) {
            return Optional.empty();
        }
        var useful = number(told.group(1));
        return told.find() ? Optional.empty() : mark(useful, text);
    }

    /// Two different marks in one reply are none.
    private static Optional<Said> ofFive(String text, Matcher full) {
        var useful = number(full.group(1));
        var start = full.start();
        var end = full.end();
        while (full.find()) {
            if (number(full.group(1)) != useful) {
                return Optional.empty();
            }
        }
        var first = withoutGreeting(text.substring(0, start))
                .replaceFirst(LABEL, "")
                .isBlank();
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
            case "un", "one" -> 1;
            case "deux", "two" -> 2;
            case "trois", "three" -> 3;
            case "quatre", "four" -> 4;
            case "cinq", "five" -> 5;
            case String digit -> Integer.parseInt(digit);
        };
    }
}
