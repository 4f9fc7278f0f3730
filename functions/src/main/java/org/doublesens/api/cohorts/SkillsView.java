package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.figures.Suppression;
import org.doublesens.program.Catalogue;
import org.doublesens.program.CohortId;
import org.doublesens.program.Heritage;
import org.doublesens.program.Language;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.jspecify.annotations.Nullable;

/// The skill map as HR sees it: drawn when the intake closed and again at the end, never in between, so that nobody's
/// answer shows as a difference.
///
/// @param before absent until the intake closed
/// @param after  absent until the closing survey is over
/// @param carriedOver absent in a first edition
record SkillsView(
        @Nullable Drawing before,
        @Nullable Drawing after,
        @Nullable CarriedOver carriedOver) {

    /// What colleagues asked for at the end of the edition before.
    ///
    /// @param demand how many, by skill; under five hidden
    record CarriedOver(CohortId from, int people, Map<Skill, Integer> demand) {
        static CarriedOver of(Heritage heritage) {
            return new CarriedOver(heritage.from(), heritage.people(), Suppression.shown(heritage.demand()));
        }
    }

    /// @param people absent where fewer than five answered
    record Drawing(@Nullable Integer people, List<Row> rows) {}

    /// @param offers absent where hidden
    /// @param wishes absent where hidden
    record Row(
            Skill skill,
            String french,
            String english,
            @Nullable Integer offers,
            @Nullable Integer wishes) {}

    static SkillsView of(
            Optional<SkillMap> before, Optional<SkillMap> after, Optional<Heritage> heritage, Catalogue catalogue) {
        return new SkillsView(
                before.map(map -> drawing(map, catalogue)).orElse(null),
                after.map(map -> drawing(map, catalogue)).orElse(null),
                heritage.map(CarriedOver::of).orElse(null));
    }

    private static Drawing drawing(SkillMap map, Catalogue catalogue) {
        var shown = ShownSkillMap.of(map);
        return new Drawing(
                shown.people(),
                shown.rows().stream().map(row -> row(row, catalogue)).toList());
    }

    private static Row row(ShownSkillMap.Row row, Catalogue catalogue) {
        return new Row(
                row.skill(),
                catalogue.label(row.skill(), Language.FR),
                catalogue.label(row.skill(), Language.EN),
                row.offers(),
                row.wishes());
    }
}
