package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.pages.Voice;
import org.doublesens.program.Skill;
import org.jspecify.annotations.Nullable;

/// The skill map as bars, the widest gap between demand and supply first.
///
/// A hidden count has a bar of no length and takes the same place whatever it is, so that the order tells nothing.
public record GapPicture(List<Bar> bars, int hidden) {
    private static final int WIDTH = 300;
    private static final int ROW = 58;
    private static final int FIRST = 12;

    /// What a hidden count is taken for when bars are put in order.
    private static final int UNSEEN = 2;

    /// One skill.
    ///
    /// @param y    the top of its row
    /// @param met  how much of the demand bar lies within the supply
    public record Bar(
            Skill skill,
            @Nullable Integer offers,
            @Nullable Integer wishes,
            int y,
            int offerWidth,
            int wishWidth,
            int met) {

        /// More wish than can show, as far as both are seen.
        public boolean isGap() {
            return offers != null && wishes != null && wishes > offers;
        }
    }

    public static GapPicture of(ShownSkillMap map) {
        var seen = map.rows().stream()
                .filter(row -> row.offers() != null || row.wishes() != null)
                .sorted(Comparator.comparingInt(GapPicture::gap).reversed().thenComparing(ShownSkillMap.Row::skill))
                .toList();
        var most = seen.stream().mapToInt(GapPicture::most).max().orElse(1);
        var bars = new ArrayList<Bar>();
        for (var row : seen) {
            bars.add(bar(row, bars.size() * ROW, most));
        }
        return new GapPicture(List.copyOf(bars), map.rows().size() - seen.size());
    }

    /// The widest gaps, as many as one looks at.
    public List<Bar> first() {
        return bars.subList(0, Math.min(FIRST, bars.size()));
    }

    public List<Bar> rest() {
        return bars.subList(first().size(), bars.size());
    }

    /// What so many rows take.
    public static int height(int rows) {
        return ROW * rows + 4;
    }

    /// A hidden count may be small, or would reveal a small one beside it.
    public static String count(@Nullable Integer people, Voice voice) {
        return people == null ? voice.say("non montré", "not shown") : Integer.toString(people);
    }

    private static Bar bar(ShownSkillMap.Row row, int y, int most) {
        var offers = width(row.offers(), most);
        var wishes = width(row.wishes(), most);
        return new Bar(row.skill(), row.offers(), row.wishes(), y, offers, wishes, Math.min(offers, wishes));
    }

    private static int width(@Nullable Integer people, int most) {
        return people == null ? 0 : Math.max(1, people * WIDTH / most);
    }

    private static int gap(ShownSkillMap.Row row) {
        return taken(row.wishes()) - taken(row.offers());
    }

    private static int most(ShownSkillMap.Row row) {
        return Math.max(taken(row.offers()), taken(row.wishes()));
    }

    private static int taken(@Nullable Integer people) {
        return people == null ? UNSEEN : people;
    }
}
