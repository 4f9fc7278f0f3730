package org.doublesens.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrenchWorkingDaysTest {
    private final FrenchWorkingDays days = new FrenchWorkingDays();

    @Test
    void knowsTheElevenHolidaysOfAYear() {
        var holidays = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(FrenchWorkingDays::isHoliday)
                .map(LocalDate::toString)
                .toList();

        assertThat(holidays)
                .containsExactly(
                        "2027-01-01",
                        "2027-03-29",
                        "2027-05-01",
                        "2027-05-06",
                        "2027-05-08",
                        "2027-05-17",
                        "2027-07-14",
                        "2027-08-15",
                        "2027-11-01",
                        "2027-11-11",
                        "2027-12-25");
    }

    /// The Easters of 2024 to 2040, and the earliest, the latest and the corrected ones of three centuries.
    @Test
    void countsEasterAsTheAlmanacs() {
        var almanac = List.of(
                "2024-03-31",
                "2025-04-20",
                "2026-04-05",
                "2027-03-28",
                "2028-04-16",
                "2029-04-01",
                "2030-04-21",
                "2031-04-13",
                "2032-03-28",
                "2033-04-17",
                "2034-04-09",
                "2035-03-25",
                "2036-04-13",
                "2037-04-05",
                "2038-04-25",
                "2039-04-10",
                "2040-04-01",
                "1818-03-22",
                "1943-04-25",
                "1954-04-18",
                "1981-04-19",
                "2008-03-23",
                "2049-04-18",
                "2076-04-19",
                "2100-03-28");

        assertThat(almanac)
                .allSatisfy(date -> assertThat(
                                FrenchWorkingDays.easter(LocalDate.parse(date).getYear()))
                        .hasToString(date));
    }

    @Test
    void restsAtTheWeekEndAndWorksOnOrdinaryDays() {
        var week = LocalDate.of(2027, 2, 8)
                .datesUntil(LocalDate.of(2027, 2, 15))
                .collect(Collectors.partitioningBy(days::isWorking, Collectors.counting()));

        assertThat(week).containsEntry(true, 5L).containsEntry(false, 2L);
    }

    @Test
    void countsWorkingDaysOverTheBridgeOfAscension() {
        assertThat(days.plus(LocalDate.of(2027, 5, 5), 1)).isEqualTo(LocalDate.of(2027, 5, 7));
        assertThat(days.before(LocalDate.of(2027, 5, 18))).isEqualTo(LocalDate.of(2027, 5, 14));
    }
}
