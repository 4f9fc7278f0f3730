package org.doublesens.local.stories;

import static java.time.DayOfWeek.MONDAY;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.mail.Pacing;
import org.doublesens.mail.Pacing.Haste;
import org.doublesens.mail.Specimens;
import org.doublesens.program.Format;
import org.doublesens.program.Letter;

/// When somebody's mails came: in working hours on working days of their own, and not more than two a week that count.
final class Quiet {
    private static final int MOST_A_WEEK = 2;
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final Map<String, Haste> HASTE = new Specimens(LocalDate.of(2027, 2, 8), Format.FLASH)
            .all().stream()
                    .collect(Collectors.toMap(
                            specimen -> Letter.about("", specimen.recipient(), specimen.words(), Instant.EPOCH)
                                    .kind(),
                            specimen -> Pacing.of(specimen.words()).haste(),
                            (one, same) -> one));

    private Quiet() {}

    static void keepsHours(List<Mail> mails, ZoneId zone) {
        var days = new FrenchWorkingDays();
        assertThat(mails).filteredOn(mail -> haste(mail) != Haste.PROMPT).allSatisfy(mail -> {
            var local = mail.at().atZone(zone);
            assertThat(days.isWorking(local.toLocalDate()))
                    .as("%s at %s", mail.subject(), local)
                    .isTrue();
            assertThat(local.toLocalTime()).as(mail.subject()).isBetween(NINE, FIVE);
        });
    }

    /// @param perWeek counts the weeks by how many mails came in them
    static void keepsBudget(String address, List<Mail> mails, ZoneId zone, Map<Long, Integer> perWeek) {
        var weeks = mails.stream()
                .filter(mail -> haste(mail) == Haste.BUDGETED)
                .collect(groupingBy(mail -> week(mail.at(), zone), TreeMap::new, counting()));
        weeks.forEach((week, many) -> {
            assertThat(many).as("%s in the week of %s", address, week).isLessThanOrEqualTo(MOST_A_WEEK);
            perWeek.merge(many, 1, Integer::sum);
        });
    }

    private static LocalDate week(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(MONDAY));
    }

    private static Haste haste(Mail mail) {
        return HASTE.getOrDefault(Story.kind(mail), Haste.BUDGETED);
    }
}
