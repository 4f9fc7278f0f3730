package org.doublesens.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;

/// The skill map as bars: who can show above, who wishes below; groups under five have no bar.
public record SkillPicture(List<SkillMap.Row> rows, List<Bar> bars) {
    private static final int MOST = 12;
    private static final int WIDTH = 340;
    private static final int ROW = 50;
    private static final int SHOWN_FROM = 5;

    /// One skill: the baseline of its label, and how wide its two bars are.
    public record Bar(Skill skill, int y, int offerWidth, int wishWidth) {}

    public static SkillPicture of(SkillMap map) {
        var rows = map.rows().stream()
                .filter(row -> row.offers() >= SHOWN_FROM || row.wishes() >= SHOWN_FROM)
                .sorted(Comparator.comparingInt((SkillMap.Row row) -> -row.wishes())
                        .thenComparingInt(row -> -row.offers())
                        .thenComparing(SkillMap.Row::skill))
                .limit(MOST)
                .toList();
        return new SkillPicture(rows, bars(rows));
    }

    public int height() {
        return ROW * bars.size() + 10;
    }

    /// A count that names nobody.
    public static String count(int people, Voice voice) {
        return people >= SHOWN_FROM ? Integer.toString(people) : voice.say("moins de 5", "under 5");
    }

    private static List<Bar> bars(List<SkillMap.Row> rows) {
        var most = rows.stream()
                .mapToInt(row -> Math.max(row.offers(), row.wishes()))
                .max()
                .orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : rows) {
            bars.add(
                    new Bar(row.skill(), 18 + ROW * bars.size(), width(row.offers(), most), width(row.wishes(), most)));
        }
        return bars;
    }

    private static int width(int people, int most) {
        return people < SHOWN_FROM ? 0 : people * WIDTH / most;
    }
}
