package org.doublesens.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doublesens.program.Intake;
import org.doublesens.program.Offer;
import org.doublesens.program.Participant;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Wish;

/// The figures about how far people came: who answered, pledged, found a partner.
final class PeopleFigures {
    private PeopleFigures() {}

    static Finding participation(Evidence evidence) {
        return share(evidence, person -> true, PeopleFigures::answered);
    }

    static Finding intakeCompletion(Evidence whole, Group group) {
        var people = settled(whole, group, person -> true);
        return share(
                people, people.stream().filter(PeopleFigures::answeredFully).count(), whole);
    }

    static Finding pledgeRate(Evidence whole, Group group) {
        var people = settled(whole, group, person -> true);
        return share(people, pledged(whole, people, group).size(), whole);
    }

    static Finding matchRate(Evidence whole, Group group) {
        var paired = whole.paired();
        var people = pledged(whole, settled(whole, group, person -> true), group);
        return share(
                people,
                people.stream()
                        .filter(person -> paired.contains(person.participantId()))
                        .count(),
                whole);
    }

    /// Those who pledged before they were matched, once that is over; while people still think, and of those who pledge
    /// later, five at a time, and for the sides none, so that nobody's pledge shows as a difference.
    private static List<Participant> pledged(Evidence whole, List<Participant> people, Group group) {
        var closed = isOver(whole) ? Optional.ofNullable(whole.matched()).orElse(Instant.MIN) : Instant.MIN;
        var pledged = people.stream()
                .filter(person -> person.pledged() != null)
                .sorted(Comparator.comparing(PeopleFigures::pledgedAt).thenComparing(Participant::id))
                .toList();
        var inTime = (int) pledged.stream()
                .filter(person -> !pledgedAt(person).isAfter(closed))
                .count();
        var late = group == Group.EVERYBODY ? (int) byFive(pledged.size() - inTime) : 0;
        return pledged.subList(0, inTime + late);
    }

    /// Whether those who pledged are matched.
    static boolean isOver(Evidence whole) {
        return switch (whole.cohort().phase()) {
            case DRAFT, INTAKE, AWARENESS, MATCHING -> false;
            case EXCHANGES, SHARING, ECHO, ENDED, CANCELLED, FAILED -> true;
        };
    }

    private static Instant pledgedAt(Participant person) {
        return Optional.ofNullable(person.pledged()).orElse(Instant.MAX);
    }

    private static Finding share(List<Participant> people, long part, Evidence whole) {
        return Finding.share(part, people.size(), people.size(), whole.soFar());
    }

    /// Those who answered until the intake closed, and for everybody those who answered later, five at a
    /// time; the sides never count them, so that no subtraction leaves one of them alone.
    private static List<Participant> settled(Evidence whole, Group group, Predicate<Participant> counts) {
        var map = whole.before();
        var answered = whole.participants().stream()
                .filter(PeopleFigures::answered)
                .sorted(Comparator.comparing(PeopleFigures::answeredAt).thenComparing(Participant::id))
                .toList();
        var closed = Math.min(map == null ? 0 : map.people(), answered.size());
        var inTime = answered.subList(0, closed).stream().filter(counts);
        var later = answered.subList(closed, answered.size()).stream()
                .filter(counts)
                .toList();
        var late = group == Group.EVERYBODY ? later.stream().limit(byFive(later.size())) : Stream.<Participant>empty();
        return Stream.concat(inTime, late).filter(group::has).toList();
    }

    /// Those who can show something, counted as the answers are.
    static List<Participant> offering(Evidence whole, Group group) {
        return settled(whole, group, PeopleFigures::offers);
    }

    private static boolean offers(Participant person) {
        var intake = person.intake();
        return intake != null && intake.offers().stream().anyMatch(offer -> offer.level() >= Offer.COUNTS_FROM);
    }

    private static long byFive(long count) {
        return count / Suppression.LEAST * Suppression.LEAST;
    }

    private static Instant answeredAt(Participant person) {
        return Optional.ofNullable(person.intake()).map(Intake::consented).orElse(Instant.MAX);
    }

    static Finding firstWishRate(Evidence evidence) {
        var paired = evidence.paired();
        var shown = evidence.shownTo();
        return share(
                evidence,
                person -> paired.contains(person.participantId())
                        && firstWish(person).isPresent(),
                person -> firstWish(person)
                        .filter(shown.getOrDefault(person.participantId(), Set.of())::contains)
                        .isPresent());
    }

    /// From the map drawn when the intake closed: a late answer does not move it.
    static Finding unmetDemand(Evidence evidence) {
        var map = evidence.before();
        if (map == null) {
            return Finding.share(0, 0, 0, evidence.soFar());
        }
        var wishes = map.rows().stream().mapToInt(SkillMap.Row::wishes).sum();
        var unmet = map.rows().stream()
                .filter(row -> row.offers() == 0)
                .mapToInt(SkillMap.Row::wishes)
                .sum();
        return Finding.share(unmet, wishes, map.people(), evidence.soFar());
    }

    private static Finding share(Evidence evidence, Predicate<Participant> whole, Predicate<Participant> part) {
        var group = evidence.participants().stream().filter(whole).toList();
        var counted = group.stream().filter(part).count();
        return Finding.share(counted, group.size(), group.size(), evidence.soFar());
    }

    private static boolean answered(Participant person) {
        return person.intake() != null;
    }

    private static boolean answeredFully(Participant person) {
        var intake = person.intake();
        return intake != null
                && offers(person)
                && !intake.wishes().isEmpty()
                && !intake.halfDays().isEmpty();
    }

    private static Optional<Skill> firstWish(Participant person) {
        return Optional.ofNullable(person.intake())
                .flatMap(intake -> intake.wishes().stream().findFirst())
                .map(Wish::skill);
    }
}
