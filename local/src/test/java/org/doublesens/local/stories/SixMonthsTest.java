package org.doublesens.local.stories;

import static java.time.DayOfWeek.MONDAY;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.doublesens.aws.AwsServices;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.figures.NextSteps;
import org.doublesens.lambda.Services;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.mail.Pacing;
import org.doublesens.mail.Pacing.Haste;
import org.doublesens.mail.Specimens;
import org.doublesens.program.Cohort;
import org.doublesens.program.Format;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.junit.jupiter.api.Test;

/// Half a year with everybody a cohort may have: who never answers, leaves, moves, cancels twice, pauses and speaks.
class SixMonthsTest {
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

    private final AtomicReference<Services> services = new AtomicReference<>();
    private final List<String> inSilence = new CopyOnWriteArrayList<>();
    private int looks;

    @Test
    void nobodyGetsMoreThanTwoMailsAWeekNorOneAtNightAndNobodyIsForgotten() {
        var request = Story.cohort(
                4, it -> it.put("months", 6).put("sessionsPerMonth", 4).put("keynotes", true));
        var people = request.path("participants");
        try (var story = new Story(options -> options, temperaments(people), (environment, clock) -> {
            services.compareAndSet(null, AwsServices.from(environment, clock));
            return AwsServices.from(environment, clock);
        })) {
            lookEveryDay(story);
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            var perWeek = new TreeMap<Long, Integer>();
            for (var person : people) {
                var mails = story.cloud().mailbox().of(person.path("email").asText());
                var zone = ZoneId.of(person.path("zone").asText());
                keepsHours(mails, zone);
                keepsBudget(person, mails, zone, perWeek);
            }
            tell(story, perWeek);
            assertThat(looks).isGreaterThan(150);
            assertThat(inSilence).isEmpty();
            assertThat(lettersSent())
                    .contains(
                            "goodbye",
                            "session-cancelled",
                            "pause-ended",
                            "weekly-to-do",
                            "role-swapped",
                            "midpoint-asked",
                            "keynote-invitation");
        }
    }

    /// The kinds of letters that left, at the head of a mail or below.
    private Set<String> lettersSent() {
        var store = Objects.requireNonNull(services.get()).store();
        return store.all(store.cohorts().getFirst().cohortId(), Letter.class).stream()
                .filter(letter -> letter.state() == Letter.State.SENT)
                .map(Letter::kind)
                .collect(Collectors.toSet());
    }

    private static Map<String, Temperament> temperaments(JsonNode people) {
        var temperaments = new HashMap<String, Temperament>();
        temperaments.put(address(people, 0), new Temperament.Moving());
        temperaments.put(address(people, 1), new Temperament.Leaving(Duration.ofDays(100)));
        temperaments.put(address(people, 2), new Temperament.Pausing(Duration.ofDays(70), Duration.ofDays(25)));
        temperaments.put(address(people, 4), new Temperament.Cancelling(2));
        temperaments.put(address(people, 5), new Temperament.Silent());
        temperaments.put(address(people, 6), new Temperament.Slow());
        return temperaments;
    }

    private static String address(JsonNode people, int at) {
        return people.get(at).path("email").asText();
    }

    /// Once a day: each active person has one next step.
    private void lookEveryDay(Story story) {
        var tomorrow = story.cloud().timeline().instant().plus(Duration.ofDays(1));
        story.cloud().timeline().at(tomorrow, () -> look(story));
    }

    private void look(Story story) {
        var known = services.get();
        var now = story.cloud().timeline().instant();
        if (known != null) {
            known.store().cohorts().forEach(cohort -> look(known.store(), cohort, now));
        }
        if (story.cloud().stepFunctions().executions().stream().anyMatch(Execution::isRunning)) {
            lookEveryDay(story);
        }
    }

    private void look(ProgramStore store, Cohort cohort, Instant now) {
        looks++;
        NextSteps.of(store, cohort, now)
                .silent()
                .forEach(person -> inSilence.add(now + " " + cohort.phase() + " " + person.value()));
    }

    private static void keepsHours(List<Mail> mails, ZoneId zone) {
        var days = new FrenchWorkingDays();
        assertThat(mails).filteredOn(mail -> haste(mail) != Haste.PROMPT).allSatisfy(mail -> {
            var local = mail.at().atZone(zone);
            assertThat(days.isWorking(local.toLocalDate())).as("%s", local).isTrue();
            assertThat(local.toLocalTime()).isBetween(NINE, FIVE);
        });
    }

    private static void keepsBudget(JsonNode person, List<Mail> mails, ZoneId zone, Map<Long, Integer> perWeek) {
        var weeks = mails.stream()
                .filter(mail -> haste(mail) == Haste.BUDGETED)
                .collect(groupingBy(mail -> week(mail.at(), zone), TreeMap::new, counting()));
        weeks.forEach((week, many) -> {
            assertThat(many)
                    .as("%s in the week of %s", person.path("email"), week)
                    .isLessThanOrEqualTo(MOST_A_WEEK);
            perWeek.merge(many, 1, Integer::sum);
        });
    }

    private static LocalDate week(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(MONDAY));
    }

    private static Haste haste(Mail mail) {
        return HASTE.getOrDefault(Story.kind(mail), Haste.BUDGETED);
    }

    private static void tell(Story story, Map<Long, Integer> perWeek) {
        var kinds = story.mails().stream().collect(groupingBy(Story::kind, TreeMap::new, counting()));
        System.out.println("Weeks in which a person got one or two mails that count: " + perWeek);
        System.out.println("Mails of several letters: "
                + story.mails().stream()
                        .filter(mail -> mail.subject().matches(".*(autres? nouvelles?|more things?)$"))
                        .count());
        System.out.println("Mails by the letter at their head: " + kinds);
    }
}
