package org.doublesens.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.doublesens.program.WorkingDays;

/// Monday to Friday without the eleven public holidays of article L3133-1 of the French labour code.
public final class FrenchWorkingDays implements WorkingDays {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    @Override
    public boolean isWorking(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    static boolean isHoliday(LocalDate day) {
        return FIXED.contains(MonthDay.from(day)) || followsEaster(day);
    }

    /// Easter Monday, Ascension Thursday and Whit Monday.
    private static boolean followsEaster(LocalDate day) {
        var easter = easter(day.getYear());
        return day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39)) || day.equals(easter.plusDays(50));
    }

    /// Easter Sunday of the Gregorian calendar, in whole numbers as J.-M. Oudin gave it (1940).
    static LocalDate easter(int year) {
        var golden = year % 19;
        var century = year / 100;
        var moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var corrected = moon - moon / 28 * (1 - 29 / (moon + 1) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + corrected + 2 - century + century / 4) % 7;
        var fromMarch28 = corrected - weekday;
        return LocalDate.of(year, 3, 28).plusDays(fromMarch28);
    }
}
