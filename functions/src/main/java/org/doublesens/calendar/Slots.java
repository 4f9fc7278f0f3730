package org.doublesens.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doublesens.program.WorkingDays;

/// The hours at which some people can all meet: on working days, in a half-day that suits each of them, hence between
/// 9 and 17 on each one's own clock, at a full quarter of an hour.
public final class Slots {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration NEXT_DAY = Duration.ofHours(20);
    private static final Duration SAME_DAY = Duration.ofHours(1);

    private final List<Attendee> people;
    private final Duration length;
    private final WorkingDays workingDays;

    /// @param length how long the meeting lasts
    public Slots(List<Attendee> people, Duration length, WorkingDays workingDays) {
        this.people = List.copyOf(people);
        this.length = length;
        this.workingDays = workingDays;
    }

    /// Up to `count` common slots to choose from: on different days where possible, else hours apart, soonest first.
    public List<Instant> choices(Span within, int count) {
        var all = starts(within);
        var chosen = new ArrayList<Instant>();
        for (var gap : List.of(NEXT_DAY, SAME_DAY, length)) {
            all.stream()
                    .filter(slot -> chosen.size() < count && isAway(slot, chosen, gap))
                    .forEach(chosen::add);
        }
        return chosen.stream().sorted().toList();
    }

    /// Up to `count` common slots, one in each equal part of the span;
    /// where a part has none, the nearest later or earlier day takes it.
    public List<Instant> spread(Span within, int count) {
        var all = starts(within);
        var chosen = new ArrayList<Instant>();
        for (var part = 0; part < count; part++) {
            var wanted = partStart(within, part, count);
            all.stream()
                    .filter(slot -> isAway(slot, chosen, NEXT_DAY))
                    .min(Comparator.comparing((Instant slot) -> slot.isBefore(wanted))
                            .thenComparing(
                                    slot -> Duration.between(wanted, slot).abs()))
                    .ifPresent(chosen::add);
        }
        return chosen.stream().sorted().toList();
    }

    /// Every quarter of an hour within the span at which all can start.
    public List<Instant> starts(Span within) {
        return openings(within).stream()
                .flatMap(opening -> quarters(opening).stream())
                .filter(start -> !start.isBefore(within.from()) && start.isBefore(within.to()))
                .filter(this::isFree)
                .toList();
    }

    private static boolean isAway(Instant slot, List<Instant> chosen, Duration gap) {
        return chosen.stream()
                .noneMatch(other -> Duration.between(slot, other).abs().compareTo(gap) < 0);
    }

    private static Instant partStart(Span within, int part, int count) {
        return within.from()
                .plus(Duration.between(within.from(), within.to())
                        .multipliedBy(part)
                        .dividedBy(count));
    }

    private boolean isFree(Instant start) {
        var meeting = Span.starting(start, length);
        return people.stream().flatMap(person -> person.busy().stream()).noneMatch(meeting::overlaps);
    }

    /// The stretches that suit everybody, in order.
    private List<Span> openings(Span within) {
        return people.stream()
                .map(person -> openings(person, within))
                .reduce(Slots::common)
                .orElse(List.of());
    }

    private List<Span> openings(Attendee person, Span within) {
        var first = LocalDate.ofInstant(within.from(), person.zone());
        var last = LocalDate.ofInstant(within.to(), person.zone());
        return first.datesUntil(last.plusDays(1))
                .filter(workingDays::isWorking)
                .filter(person::comesOn)
                .flatMap(day -> halfDays(person, day).stream())
                .toList();
    }

    private static List<Span> halfDays(Attendee person, LocalDate day) {
        var spans = person.halfDays().stream()
                .filter(box -> box.day() == day.getDayOfWeek())
                .sorted()
                .map(box -> new Span(
                        day.atTime(box.opens()).atZone(person.zone()).toInstant(),
                        day.atTime(box.closes()).atZone(person.zone()).toInstant()))
                .toList();
        return spans.size() == 2
                ? List.of(new Span(spans.getFirst().from(), spans.getLast().to()))
                : spans;
    }

    /// What two ordered lists of stretches share; each list is walked once.
    private static List<Span> common(List<Span> ours, List<Span> theirs) {
        var shared = new ArrayList<Span>();
        var mine = 0;
        var other = 0;
        while (mine < ours.size() && other < theirs.size()) {
            var left = ours.get(mine);
            var right = theirs.get(other);
            if (left.overlaps(right)) {
                shared.add(new Span(later(left.from(), right.from()), earlier(left.to(), right.to())));
            }
            if (left.to().isBefore(right.to())) {
                mine++;
            } else {
                other++;
            }
        }
        return List.copyOf(shared);
    }

    private List<Instant> quarters(Span opening) {
        var starts = new ArrayList<Instant>();
        var start = roundedUp(opening.from());
        while (!start.plus(length).isAfter(opening.to())) {
            starts.add(start);
            start = start.plus(QUARTER);
        }
        return starts;
    }

    /// Every zone's offset is a whole number of quarters, so the grid is the same on every clock.
    private static Instant roundedUp(Instant when) {
        var quarters = Math.ceilDiv(when.getEpochSecond(), QUARTER.toSeconds());
        return Instant.ofEpochSecond(quarters * QUARTER.toSeconds());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
