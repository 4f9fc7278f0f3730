package org.doublesens.incoming;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doublesens.program.Language;
import org.jspecify.annotations.Nullable;

/// Finds how long somebody wants to pause: "pause 2 semaines", "pause until 15 March", "pause jusqu'au 15/03".
record PauseWords(Language language, LocalDate today) {
    private static final int MOST_WORDS = 18;
    private static final String NAMES =
            "janvier|january|jan|fevrier|fevr|february|feb|mars|march|mar|avril|avr|april|apr|mai|may|juin|june|jun|"
                    + "juillet|juil|july|jul|aout|august|aug|septembre|september|sept|sep|octobre|october|oct|novembre|november|nov|"
                    + "decembre|december|dec";
    private static final String MONTH = "(" + NAMES + ")\\.?";
    private static final Pattern PAUSE = Pattern.compile("\\bpause\\b");
    private static final Pattern ANOTHER_PAUSE = Pattern.compile(
            "\\b(pas|ne|no|not|don't|sans|without|finie?|terminee?|over|ended|(?:fin|end)(?! (?:of |de |du |d')?(?:the |this |ce |cette |la |le |l')?(?:month|mois|week|semaine|year|annee|"
                    + NAMES + "))|annul\\w+|"
                    + "cancel\\w*|cafe|coffee|apres|after|pendant|during|dejeuner|lunch|reprend\\w*|resume)\\b");
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(\\d{1,3}|une?|an?|one|deux|two|trois|three|quatre|four|cinq|five|six|sept|seven|huit|eight|"
                    + "dix|ten|quinze|fifteen) (jours?|days?|semaines?|weeks?|mois|months?|quinzaine|fortnight)\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?\\b");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (\\d{4}))?\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?");
    private static final Pattern END_OF =
            Pattern.compile("\\b(?:fin|end)(?: of| de| du| d')? ?(?:the |this |ce |cette |la |le |l')?"
                    + "(month|mois|week|semaine|" + NAMES + ")\\b");
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(?:jusqu'a|jusqu'au|until|till|a|au|to)\\s+(?:ce |next |the )?"
                    + "(lundi|monday|mardi|tuesday|mercredi|wednesday|jeudi|thursday|vendredi|friday)\\b(?! \\d)");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("un", 1),
            Map.entry("une", 1),
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("deux", 2),
            Map.entry("two", 2),
            Map.entry("trois", 3),
            Map.entry("three", 3),
            Map.entry("quatre", 4),
            Map.entry("four", 4),
            Map.entry("cinq", 5),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("sept", 7),
            Map.entry("seven", 7),
            Map.entry("huit", 8),
            Map.entry("eight", 8),
            Map.entry("dix", 10),
            Map.entry("ten", 10),
            Map.entry("quinze", 15),
            Map.entry("fifteen", 15));
    private static final List<String> MONTHS = List.of(
            "jan", "fe", "mar", "a[vp]r", "ma[iy]", "jui?n", "juil?|jul", "aou|aug", "sep", "oct", "nov", "dec");

    Optional<Said> find(String spoken) {
        if (!PAUSE.matcher(spoken).find()
                || Plain.count(spoken) > MOST_WORDS
                || ANOTHER_PAUSE.matcher(spoken).find()) {
            return Optional.empty();
        }
        return Optional.of(day(spoken).<Said>map(Said.PauseUntil::new).orElseGet(Said.PauseSomehow::new));
    }

    private Optional<LocalDate> day(String spoken) {
        return length(spoken)
                .or(() -> date(ISO.matcher(spoken), 1, 2, 3))
                .or(() -> dayAndMonth(spoken))
                .or(() -> endOf(spoken))
                .or(() -> weekday(spoken))
                .or(() -> slashes(spoken));
    }

    private Optional<LocalDate> length(String spoken) {
        var matcher = LENGTH.matcher(spoken);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var many = NUMBERS.getOrDefault(matcher.group(1), -1);
        var number = many > 0 ? many : Integer.parseInt(matcher.group(1));
        return Optional.of(today.plus(unit(matcher.group(2), number)));
    }

    private static Period unit(String unit, int number) {
        if (unit.startsWith("j") || unit.startsWith("d")) {
            return Period.ofDays(number);
        }
        if (unit.startsWith("mo")) {
            return Period.ofMonths(number);
        }
        return unit.equals("quinzaine") || unit.equals("fortnight") ? Period.ofWeeks(2) : Period.ofWeeks(number);
    }

    /// The last day of a month, or the Sunday that ends this week.
    private Optional<LocalDate> endOf(String spoken) {
        var end = END_OF.matcher(spoken);
        if (!end.find()) {
            return Optional.empty();
        }
        return switch (end.group(1)) {
            case "month", "mois" -> Optional.of(YearMonth.from(today).atEndOfMonth());
            case "week", "semaine" -> Optional.of(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
            case String name ->
                next(0, month(name), 1).map(first -> YearMonth.from(first).atEndOfMonth());
        };
    }

    /// The next such day, today not counted.
    private Optional<LocalDate> weekday(String spoken) {
        var named = WEEKDAY.matcher(spoken);
        return named.find()
                ? Optional.of(today.with(TemporalAdjusters.next(dayOfWeek(named.group(1)))))
                : Optional.empty();
    }

    private static DayOfWeek dayOfWeek(String name) {
        return switch (name) {
            case "lundi", "monday" -> DayOfWeek.MONDAY;
            case "mardi", "tuesday" -> DayOfWeek.TUESDAY;
            case "mercredi", "wednesday" -> DayOfWeek.WEDNESDAY;
            case "jeudi", "thursday" -> DayOfWeek.THURSDAY;
            default -> DayOfWeek.FRIDAY;
        };
    }

    private Optional<LocalDate> dayAndMonth(String spoken) {
        var french = DAY_MONTH.matcher(spoken);
        if (french.find()) {
            return next(year(french.group(3)), month(french.group(2)), Integer.parseInt(french.group(1)));
        }
        var english = MONTH_DAY.matcher(spoken);
        return english.find()
                ? next(year(english.group(3)), month(english.group(1)), Integer.parseInt(english.group(2)))
                : Optional.empty();
    }

    /// 03/04 is a day in April to the French; in English nobody knows, unless one of the two is no month.
    private Optional<LocalDate> slashes(String spoken) {
        var matcher = SLASHES.matcher(spoken);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var one = Integer.parseInt(matcher.group(1));
        var two = Integer.parseInt(matcher.group(2));
        var year = year(matcher.group(3));
        return switch (language) {
            case FR -> next(year, two, one);
            case EN -> one > 12 ? next(year, two, one) : two > 12 ? next(year, one, two) : Optional.empty();
        };
    }

    private static Optional<LocalDate> date(Matcher matcher, int year, int month, int day) {
        return matcher.find()
                ? of(
                        Integer.parseInt(matcher.group(year)),
                        Integer.parseInt(matcher.group(month)),
                        Integer.parseInt(matcher.group(day)))
                : Optional.empty();
    }

    private static int year(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        return written.length() == 2 ? 2000 + Integer.parseInt(written) : Integer.parseInt(written);
    }

    /// Without a year, the next such day.
    private Optional<LocalDate> next(int year, int month, int day) {
        if (year > 0) {
            return of(year, month, day);
        }
        return of(today.getYear(), month, day)
                .filter(date -> date.isAfter(today))
                .or(() -> of(today.getYear() + 1, month, day));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        for (var at = 0; at < MONTHS.size(); at++) {
            if (Pattern.compile("^(" + MONTHS.get(at) + ")").matcher(name).find()) {
                return at + 1;
            }
        }
        return 0;
    }
}
