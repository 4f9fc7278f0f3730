package org.doublesens.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.jspecify.annotations.Nullable;

/// A skill map as others may see it: counts under five are absent, and those that would reveal them.
///
/// @param people absent where fewer than five answered; then there are no rows either
public record ShownSkillMap(
        SkillMap.Moment moment, @Nullable Integer people, List<Row> rows) {

    /// @param offers absent where hidden
    /// @param wishes absent where hidden
    public record Row(
            Skill skill, @Nullable Integer offers, @Nullable Integer wishes) {}

    public ShownSkillMap {
        rows = List.copyOf(rows);
    }

    public static ShownSkillMap of(SkillMap map) {
        if (Suppression.isTooSmall(map.people())) {
            return new ShownSkillMap(map.moment(), null, List.of());
        }
        var offers = map.rows().stream().map(SkillMap.Row::offers).toList();
        var wishes = map.rows().stream().map(SkillMap.Row::wishes).toList();
        var hiddenOffers = Suppression.ofParts(offers);
        var hiddenWishes = Suppression.ofParts(wishes);
        var rows = IntStream.range(0, offers.size())
                .mapToObj(row -> new Row(
                        map.rows().get(row).skill(),
                        seen(offers.get(row), hiddenOffers.get(row)),
                        seen(wishes.get(row), hiddenWishes.get(row))))
                .toList();
        return new ShownSkillMap(map.moment(), map.people(), rows);
    }

    private static @Nullable Integer seen(int count, Optional<Suppression.Why> hidden) {
        return hidden.isPresent() ? null : count;
    }
}
