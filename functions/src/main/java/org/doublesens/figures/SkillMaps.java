package org.doublesens.figures;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Intake;
import org.doublesens.program.Offer;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.Survey;
import org.doublesens.program.Wish;

/// Draws supply and demand per skill from what people told.
///
/// Those who left stay in it, so that a map drawn after they left does not tell what they had said.
public final class SkillMaps {
    private SkillMaps() {}

    /// From the intakes alone.
    public static SkillMap of(Collection<Participant> participants, SkillMap.Moment moment) {
        return of(participants, List.of(), moment);
    }

    /// From the intakes and the levels reached since: who reached
    /// level 3 can show a skill, and no longer wishes for it.
    public static SkillMap of(
            Collection<Participant> participants, Collection<Survey> surveys, SkillMap.Moment moment) {
        Map<ParticipantId, Survey> reached =
                surveys.stream().collect(Collectors.toMap(Survey::person, Function.identity()));
        var offers = new TreeMap<Skill, Integer>();
        var wishes = new TreeMap<Skill, Integer>();
        var people = 0;
        for (var person : participants) {
            var intake = person.intake();
            if (intake != null) {
                people++;
                var levels = Optional.ofNullable(reached.get(person.participantId()))
                        .map(Survey::levels)
                        .orElse(Map.of());
                shown(intake, levels).forEach(skill -> offers.merge(skill, 1, Integer::sum));
                wished(intake, levels).forEach(skill -> wishes.merge(skill, 1, Integer::sum));
            }
        }
        return new SkillMap(moment, people, rows(offers, wishes));
    }

    private static Set<Skill> shown(Intake intake, Map<Skill, Integer> levels) {
        var shown = new HashSet<Skill>();
        intake.offers().stream()
                .filter(offer -> offer.level() >= Offer.COUNTS_FROM)
                .map(Offer::skill)
                .forEach(shown::add);
        intake.wishes().stream()
                .map(Wish::skill)
                .filter(skill -> isReached(skill, levels))
                .forEach(shown::add);
        return shown;
    }

    private static Set<Skill> wished(Intake intake, Map<Skill, Integer> levels) {
        return intake.wishes().stream()
                .map(Wish::skill)
                .filter(skill -> !isReached(skill, levels))
                .collect(Collectors.toSet());
    }

    private static boolean isReached(Skill skill, Map<Skill, Integer> levels) {
        return levels.getOrDefault(skill, 0) >= Offer.COUNTS_FROM;
    }

    private static List<SkillMap.Row> rows(Map<Skill, Integer> offers, Map<Skill, Integer> wishes) {
        var skills = new TreeSet<>(offers.keySet());
        skills.addAll(wishes.keySet());
        return skills.stream()
                .map(skill -> new SkillMap.Row(skill, offers.getOrDefault(skill, 0), wishes.getOrDefault(skill, 0)))
                .toList();
    }
}
