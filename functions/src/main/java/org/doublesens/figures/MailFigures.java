package org.doublesens.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Participant;

/// The figures about mail: how much of it people got, and how many answered the digest.
final class MailFigures {
    private MailFigures() {}

    /// Over the weeks, from Monday on, that lie in months that are over; a week without mail counts as none.
    static Finding load(Evidence evidence, int percent) {
        Map<String, Mailbag> kept =
                evidence.mailbags().stream().collect(Collectors.toMap(Mailbag::id, Function.identity()));
        var mailbags = evidence.participants().stream()
                .map(person -> kept.getOrDefault(person.id(), Mailbag.empty(person.id())))
                .toList();
        var from = monday(evidence.day(evidence.launched()));
        var until = until(evidence, mailbags);
        var weeks = (int) Math.max(0, ChronoUnit.WEEKS.between(from, until));
        var loads = mailbags.stream()
                .flatMap(mailbag -> loads(mailbag, from, weeks).stream())
                .sorted()
                .toList();
        return new Finding(
                Percentile.of(loads, percent), loads.size(), mailbags.size(), new Period(from, until.minusDays(1)));
    }

    /// The Monday after the last week that is told: all of it in months that are over, and in it somebody got a mail.
    private static LocalDate until(Evidence evidence, List<Mailbag> mailbags) {
        var over = monday(Settled.firstOpenMonth(evidence.today()).atDay(1));
        return mailbags.stream()
                .flatMap(mailbag -> mailbag.days().stream())
                .filter(day -> day.isBefore(over))
                .max(LocalDate::compareTo)
                .map(day -> monday(day).plusWeeks(1))
                .orElse(monday(evidence.day(evidence.launched())));
    }

    private static List<Long> loads(Mailbag mailbag, LocalDate from, int weeks) {
        var counts = new HashMap<LocalDate, Long>();
        mailbag.days().forEach(day -> counts.merge(monday(day), 1L, Long::sum));
        var loads = new ArrayList<>(Collections.nCopies(weeks, 0L));
        for (var week = 0; week < weeks; week++) {
            loads.set(week, counts.getOrDefault(from.plusWeeks(week), 0L));
        }
        return loads;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// Who asks is told to nobody, so they count in fives.
    static Finding digestResponse(Evidence evidence) {
        var readers = (int) evidence.participants().stream()
                        .filter(Participant::isActive)
                        .count()
                + evidence.cohort().audience().size();
        var counted = evidence.askers().size() / Suppression.LEAST * Suppression.LEAST;
        return Finding.share(Math.min(counted, readers), readers, readers, evidence.soFar());
    }
}
