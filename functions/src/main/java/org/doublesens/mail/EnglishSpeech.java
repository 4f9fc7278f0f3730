package org.doublesens.mail;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;

/// British English.
final class EnglishSpeech implements Speech {
    private static final DateTimeFormatter DAY = formatter("EEEE d MMMM uuuu");
    private static final DateTimeFormatter BARE_DAY = formatter("d MMMM");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter HOUR = formatter("HH:mm");

    @Override
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    @Override
    public String moment(Instant when, ZoneId zone) {
        var local = when.atZone(zone);
        return "%s at %s, %s".formatted(DAY.format(local), HOUR.format(local), clock(zone, when));
    }

    private static String clock(ZoneId zone, Instant when) {
        return Speech.hasCity(zone) ? Speech.city(zone) + " time" : Speech.offset(zone, when);
    }

    @Override
    public String shortDay(LocalDate day) {
        return BARE_DAY.format(day);
    }

    @Override
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    @Override
    public String halfDay(HalfDay halfDay) {
        var day = halfDay.day().getDisplayName(TextStyle.FULL, Language.EN.locale());
        return day + (halfDay.isMorning() ? " morning" : " afternoon");
    }

    @Override
    public String andMore(String subject, int more) {
        return subject + (more == 1 ? ", and one more thing" : ", and " + more + " more things");
    }

    @Override
    public String trial(String subject) {
        return "[Test] " + subject;
    }

    @Override
    public String trialNote() {
        return "This is a test: its people and dates are invented, and nobody else receives this mail.";
    }

    @Override
    public String number(double number) {
        return NumberFormat.getInstance(Language.EN.locale()).format(number);
    }

    @Override
    public String percentage(double number) {
        return number(number) + "%";
    }

    @Override
    public String joined(List<String> names) {
        return Speech.joined(names, " and ");
    }

    @Override
    public String semicolon() {
        return "; ";
    }

    @Override
    public String others(int many) {
        return many + " others";
    }

    @Override
    public String typeset(String text) {
        return text.replace('\'', '’').replaceAll("\"([^\"]*)\"", "“$1”");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Language.EN.locale());
    }
}
