package org.doublesens.figures;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.doublesens.program.Offer;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Wish;

/// The figures about how far people came: who answered, pledged, found a partner.
final class PeopleFigures {
    private PeopleFigures() {}

    static Finding participation(Evidence evidence) {
        return share(evidence, person -> true, PeopleFigures::answered);
    }

    static Finding intakeCompletion(Evidence evidence) {
        return share(evidence, PeopleFigures::answered, PeopleFigures::answeredFully);
    }

    static Finding pledgeRate(Evidence evidence) {
        return share(evidence, PeopleFigures::answered, person -> person.pledged() != null);
    }

    static Finding matchRate(Evidence evidence) {
        var paired = evidence.paired();
        return share(evidence, person -> person.pledged() != null, person -> paired.contains(person.participantId()));
    }

    static Finding firstWishRate(Evidence evidence) {
        var paired = evidence.paired();
        return share(
                evidence,
                person -> paired.contains(person.participantId())
                        && firstWish(person).isPresent(),
                person -> isGrantedFirstWish(person, evidence.pairs()));
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
                && intake.offers().stream().anyMatch(offer -> offer.level() >= Offer.COUNTS_FROM)
                && !intake.wishes().isEmpty()
                && !intake.halfDays().isEmpty();
    }

    private static Optional<Skill> firstWish(Participant person) {
        return Optional.ofNullable(person.intake())
                .flatMap(intake -> intake.wishes().stream().findFirst())
                .map(Wish::skill);
    }

    private static boolean isGrantedFirstWish(Participant person, List<Pair> pairs) {
        var wish = firstWish(person);
        return pairs.stream()
                .filter(pair -> pair.includes(person.participantId()))
                .flatMap(pair -> shownTo(person, pair).stream())
                .map(Showing::skill)
                .anyMatch(skill -> wish.filter(skill::equals).isPresent());
    }

    private static List<Showing> shownTo(Participant person, Pair pair) {
        return pair.senior().equals(person.participantId()) ? pair.byJuniors() : pair.bySenior();
    }
}
