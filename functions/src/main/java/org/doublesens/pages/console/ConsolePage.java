package org.doublesens.pages.console;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.program.Audit;
import org.doublesens.program.Participant;
import org.jspecify.annotations.Nullable;

/// What each page of the console shows, one record a page.
public sealed interface ConsolePage {

    /// Where the cohort stands.
    ///
    /// @param soon empty where nothing is due by itself
    record Home(List<Step> steps, List<Soon> soon, Standings standings) implements ConsolePage {}

    /// Supply and demand.
    ///
    /// @param before absent until the intake closed
    /// @param after  absent until the closing survey is over
    record Skills(
            @Nullable ShownSkillMap before, @Nullable ShownSkillMap after) implements ConsolePage {}

    /// Who did what.
    record Journal(List<Audit> lines, Leaf leaf) implements ConsolePage {}
}
