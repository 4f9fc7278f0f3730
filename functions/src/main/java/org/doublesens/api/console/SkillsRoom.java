package org.doublesens.api.console;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.figures.ToDos;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.SkillMap;
import org.doublesens.program.SkillMap.Moment;
import org.doublesens.program.ToDo;

/// The skill map, drawn when the intake closed and again at the end.
final class SkillsRoom implements Room {
    private final ProgramStore store;

    SkillsRoom(ProgramStore store) {
        this.store = store;
    }

    @Override
    public Answer show(Visit visit) {
        var maps = store.all(visit.cohortId(), SkillMap.class).stream()
                .map(ShownSkillMap::of)
                .collect(Collectors.toMap(ShownSkillMap::moment, Function.identity()));
        return Answer.page(new ConsolePage.Skills(maps.get(Moment.BEFORE), maps.get(Moment.AFTER), unmapped(visit)));
    }

    /// What people wrote in their own words, as long as it can help the matching.
    private List<String> unmapped(Visit visit) {
        return ToDos.of(store, visit.cohort()).stream()
                .filter(toDo -> toDo.what() == ToDo.What.MAP_SKILLS)
                .flatMap(toDo -> toDo.about().stream())
                .toList();
    }
}
