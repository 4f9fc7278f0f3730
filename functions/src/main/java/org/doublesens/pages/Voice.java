package org.doublesens.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.doublesens.program.Catalogue;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Language;
import org.doublesens.program.Skill;

/// Speaks to one reader: a template says each text in every language, and this chooses; a missing one does not compile.
public record Voice(Language language) {
    public String say(String french, String english) {
        return switch (language) {
            case FR -> Typography.french(french);
            case EN -> Typography.english(english);
        };
    }

    public String tag() {
        return language.tag();
    }

    /// The language the switch leads to.
    public Language other() {
        return language == Language.FR ? Language.EN : Language.FR;
    }

    /// What a skill is called; cohorts may label their own, so the apostrophe is set here too.
    public String skill(Catalogue catalogue, Skill skill) {
        var label = catalogue.label(skill, language);
        return say(label, label);
    }

    /// Such as "jeudi 14 janvier 2027 à 10 h 30 (heure de Paris)".
    public String moment(Instant when, ZoneId zone) {
        var local = when.atZone(zone);
        var sharp = local.getMinute() == 0;
        var pattern = switch (language) {
            case FR -> sharp ? "EEEE d MMMM uuuu 'à' H\u00a0'h'" : "EEEE d MMMM uuuu 'à' H\u00a0'h'\u00a0mm";
            case EN -> "EEEE d MMMM uuuu 'at' HH:mm";
        };
        return "%s (%s)".formatted(format(pattern).format(local), clock(zone));
    }

    public String day(LocalDate day) {
        return format("EEEE d MMMM uuuu").format(day);
    }

    /// Such as "14 janv." or "14 Jan", for a place where the year goes without saying.
    public String shortDay(LocalDate day) {
        return format("d MMM").format(day);
    }

    /// Such as "jeu. 14 janv. à 10 h 30" or "Thu 14 Jan, 10:30".
    public String shortMoment(Instant when, ZoneId zone) {
        var local = when.atZone(zone);
        var sharp = local.getMinute() == 0;
        var pattern = switch (language) {
            case FR -> sharp ? "EEE d MMM 'à' H\u00a0'h'" : "EEE d MMM 'à' H\u00a0'h'\u00a0mm";
            case EN -> "EEE d MMM, HH:mm";
        };
        return format(pattern).format(local);
    }

    public String month(YearMonth month) {
        return format("MMMM uuuu").format(month);
    }

    /// Whose clock: the city of the zone.
    public String clock(ZoneId zone) {
        var name = zone.getId();
        var city = name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
        var of = "AEIOUÉÎ".indexOf(city.charAt(0)) >= 0 ? "heure d'" : "heure de ";
        return say(of + city, city + " time");
    }

    public String halfDay(HalfDay half) {
        var day = format("EEEE").format(LocalDate.EPOCH.with(TemporalAdjusters.nextOrSame(half.day())));
        return half.isMorning() ? say(day + " matin", day + " morning") : say(day + " après-midi", day + " afternoon");
    }

    /// A working language by its BCP 47 tag, in the reader's words.
    public String languageName(String tag) {
        return Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
    }

    public String level(int level) {
        return switch (level) {
            case 1 -> say("1 · je découvre", "1 · discovering");
            case 2 -> say("2 · avec de l'aide", "2 · with help");
            case 3 -> say("3 · en autonomie", "3 · on my own");
            default -> say("4 · je peux l'enseigner", "4 · can teach it");
        };
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
