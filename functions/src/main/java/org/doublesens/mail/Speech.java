package org.doublesens.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;

/// How a language writes dates, lists and punctuation.
interface Speech {
    /// More names than that are hard to read in a letter.
    int MOST_NAMES = 6;

    static Speech of(Language language) {
        return switch (language) {
            case FR -> new FrenchSpeech();
            case EN -> new EnglishSpeech();
        };
    }

    /// Such as “Tuesday 9 February 2027”.
    String day(LocalDate day);

    /// Such as “9 February”.
    String shortDay(LocalDate day);

    /// Such as “Tuesday 9 February 2027 at 10:00, Paris time”.
    String moment(Instant when, ZoneId zone);

    String month(YearMonth month);

    /// Such as “Tuesday morning”.
    String halfDay(HalfDay halfDay);

    String number(double number);

    /// Such as “87.5%”.
    String percentage(double number);

    /// Such as “Ana and Walter”.
    String joined(List<String> names);

    /// The same of many names: the first few, and how many others; who wants them all opens the console.
    default String some(List<String> names) {
        return joined(few(names));
    }

    /// The same of pairs, told apart by semicolons, since each holds names that are joined already.
    default String somePairs(List<String> pairs) {
        return typeset(String.join(semicolon(), few(pairs)));
    }

    private List<String> few(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return names;
        }
        var few = new ArrayList<>(names.subList(0, MOST_NAMES - 1));
        few.add(others(names.size() - few.size()));
        return few;
    }

    /// The mark with the spaces around it.
    String semicolon();

    /// Such as “39 others”.
    String others(int many);

    /// The subject of a mail that holds that many letters more.
    String andMore(String subject, int more);

    /// What marks the subject and the title of a letter that is only tried.
    String trial(String subject);

    /// What stands above a letter that is only tried, in Markdown.
    String trialNote();

    /// The text as a printer would set it: apostrophes, quotation marks and the spaces that do not break.
    String typeset(String text);

    /// Whether a zone is named after a city, and not after its distance from the prime meridian.
    static boolean hasCity(ZoneId zone) {
        return zone.getId().contains("/") && !zone.getId().startsWith("Etc/");
    }

    /// What a zone without a city is called, such as “UTC” or “UTC+02:00”.
    static String offset(ZoneId zone, Instant when) {
        var offset = zone.getRules().getOffset(when);
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }

    /// The city of a zone, as its name ends.
    static String city(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /// Commas between the names, and `last` before the final one.
    static String joined(List<String> names, String last) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
    }
}
