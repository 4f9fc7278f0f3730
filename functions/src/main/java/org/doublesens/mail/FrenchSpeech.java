package org.doublesens.mail;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;

/// French, with the spaces of the Imprimerie nationale: narrow and unbreakable before `; : ! ?` and inside guillemets.
final class FrenchSpeech implements Speech {
    private static final char NARROW = '\u202f';
    private static final char UNBREAKABLE = '\u00a0';
    private static final Pattern BEFORE_HIGH_MARK = Pattern.compile("[ \u00a0\u202f]+([;:!?»])");
    private static final Pattern AFTER_OPENING = Pattern.compile("«[ \u00a0\u202f]*");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d) (?=h\\b|%|€|minutes?\\b|jours?\\b|mois\\b)");
    private static final Pattern STRAIGHT_QUOTES = Pattern.compile("\"([^\"]*)\"");
    private static final Map<String, String> CITIES = Map.ofEntries(
            Map.entry("Algiers", "Alger"),
            Map.entry("Athens", "Athènes"),
            Map.entry("Brussels", "Bruxelles"),
            Map.entry("Beirut", "Beyrouth"),
            Map.entry("Bucharest", "Bucarest"),
            Map.entry("Cairo", "Le Caire"),
            Map.entry("Copenhagen", "Copenhague"),
            Map.entry("Dubai", "Dubaï"),
            Map.entry("Havana", "La Havane"),
            Map.entry("Jerusalem", "Jérusalem"),
            Map.entry("Lisbon", "Lisbonne"),
            Map.entry("London", "Londres"),
            Map.entry("Mexico City", "Mexico"),
            Map.entry("Montreal", "Montréal"),
            Map.entry("Moscow", "Moscou"),
            Map.entry("Noumea", "Nouméa"),
            Map.entry("Reunion", "La Réunion"),
            Map.entry("Rome", "Rome"),
            Map.entry("Sao Paulo", "São Paulo"),
            Map.entry("Seoul", "Séoul"),
            Map.entry("Singapore", "Singapour"),
            Map.entry("Tehran", "Téhéran"),
            Map.entry("Vienna", "Vienne"),
            Map.entry("Warsaw", "Varsovie"));

    private static final DateTimeFormatter WEEKDAY = formatter("EEEE");
    private static final DateTimeFormatter MONTH = formatter("MMMM uuuu");
    private static final DateTimeFormatter BARE_MONTH = formatter("MMMM");

    @Override
    public String day(LocalDate day) {
        return WEEKDAY.format(day) + " " + number(day) + UNBREAKABLE + MONTH.format(day);
    }

    @Override
    public String shortDay(LocalDate day) {
        return number(day) + UNBREAKABLE + BARE_MONTH.format(day);
    }

    private static String number(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
    }

    @Override
    public String moment(Instant when, ZoneId zone) {
        var local = when.atZone(zone);
        var hour = "%d%ch%c%02d".formatted(local.getHour(), UNBREAKABLE, UNBREAKABLE, local.getMinute());
        return "%s à %s, %s".formatted(day(local.toLocalDate()), hour, clock(zone, when));
    }

    @Override
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    @Override
    public String halfDay(HalfDay halfDay) {
        var day = halfDay.day().getDisplayName(TextStyle.FULL, Language.FR.locale());
        return "le " + day + (halfDay.isMorning() ? " matin" : " après-midi");
    }

    @Override
    public String andMore(String subject, int more) {
        return subject + (more == 1 ? ", et une autre nouvelle" : ", et " + more + " autres nouvelles");
    }

    @Override
    public String trial(String subject) {
        return "[Test] " + subject;
    }

    @Override
    public String trialNote() {
        return "Ceci est un test : les personnes et les dates sont inventées, et personne d'autre ne reçoit ce message.";
    }

    @Override
    public String number(double number) {
        return NumberFormat.getInstance(Language.FR.locale()).format(number);
    }

    @Override
    public String percentage(double number) {
        return number(number) + UNBREAKABLE + "%";
    }

    @Override
    public String joined(List<String> names) {
        return Speech.joined(names, " et ");
    }

    @Override
    public String semicolon() {
        return " ; ";
    }

    @Override
    public String others(int many) {
        return many + " autres";
    }

    @Override
    public String typeset(String text) {
        var curled = STRAIGHT_QUOTES.matcher(text.replace('\'', '’')).replaceAll("« $1 »");
        var opened = AFTER_OPENING.matcher(curled).replaceAll("«" + NARROW);
        var marked = BEFORE_HIGH_MARK.matcher(opened).replaceAll(NARROW + "$1");
        return NUMBER_AND_UNIT.matcher(marked).replaceAll("$1" + UNBREAKABLE);
    }

    private static String clock(ZoneId zone, Instant when) {
        if (!Speech.hasCity(zone)) {
            return "heure " + Speech.offset(zone, when);
        }
        var english = Speech.city(zone);
        var city = CITIES.getOrDefault(english, english);
        if (city.startsWith("Le ")) {
            return "heure du " + city.substring("Le ".length());
        }
        return "heure " + ("AEIOUÉÈ".indexOf(city.charAt(0)) >= 0 ? "d’" : "de ") + city;
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Language.FR.locale());
    }
}
