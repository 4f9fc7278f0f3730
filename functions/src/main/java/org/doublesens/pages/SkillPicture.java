package org.doublesens.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.jspecify.annotations.Nullable;

/// The skill map as bars: who can show above, who wishes below; what may not be shown has no bar.
public record SkillPicture(List<ShownSkillMap.Row> rows, List<Bar> bars) {
    private static final int MOST = 12;
    private static final int WIDTH = 340;
    private static final int ROW = 50;

    /// What a hidden count is taken for when bars are put in order, so that the order tells nothing.
    private static final int UNSEEN = 2;

    /// One skill: the baseline of its label, and how wide its two bars are.
    public record Bar(Skill skill, int y, int offerWidth, int wishWidth) {}

    public static SkillPicture of(SkillMap map) {
        var rows = ShownSkillMap.of(map).rows().stream()
                .filter(row -> row.offers() != null || row.wishes() != null)
                .sorted(Comparator.comparingInt((ShownSkillMap.Row row) -> -seen(row.wishes(), UNSEEN))
                        .thenComparingInt(row -> -seen(row.offers(), UNSEEN))
                        .thenComparing(ShownSkillMap.Row::skill))
                .limit(MOST)
                .toList();
        return new SkillPicture(rows, bars(rows));
    }

    public int height() {
        return ROW * bars.size() + 10;
    }

    /// A count that names nobody.
    public static String count(@Nullable Integer people, Voice voice) {
        return people == null ? voice.say("non montré", "not shown") : Integer.toString(people);
    }

    private static List<Bar> bars(List<ShownSkillMap.Row> rows) {
        var most = rows.stream()
                .mapToInt(row -> Math.max(seen(row.offers(), 0), seen(row.wishes(), 0)))
                .max()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            bars.add(new Bar(
                    row.skill(),
                    18 + ROW * bars.size(),
                    seen(row.offers(), 0) * WIDTH / most,
                    seen(row.wishes(), 0) * WIDTH / most));
        }
        return bars;
    }

    private static int seen(@Nullable Integer count, int otherwise) {
        return count == null ? otherwise : count;
    }
}
