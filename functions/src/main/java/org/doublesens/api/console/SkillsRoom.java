package org.doublesens.api.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.figures.ShownSkillMap;
import org.doublesens.figures.ToDos;
import org.doublesens.intake.MapSkill;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Done;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.SkillMap;
import org.doublesens.program.SkillMap.Moment;
import org.doublesens.program.ToDo;

/// The skill map, drawn when the intake closed and again at the end; and a place in it for people's own words.
final class SkillsRoom implements Room {
    private static final int LONGEST_TEXT = 200;

    private final ProgramStore store;
    private final MapSkill mapping;

    SkillsRoom(Services services) {
        this.store = services.store();
        this.mapping = new MapSkill(store, services.clock());
    }

    @Override
    public Answer show(Visit visit) {
        return switch (visit.segment(1)) {
            case "" -> map(visit);
            case "map" ->
                text(visit, visit.query())
                        .map(text -> place(text, Form.EMPTY, false))
                        .orElseGet(Answer::nothing);
            default -> Answer.nothing();
        };
    }

    @Override
    public Answer act(Visit visit, Form form) {
        return visit.segment(1).equals("map") ? place(visit, form) : Answer.nothing();
    }

    private Answer map(Visit visit) {
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

    /// A text that waits for its place.
    private Optional<String> text(Visit visit, Form form) {
        return Optional.of(form.text("text"))
                .filter(text -> text.length() <= LONGEST_TEXT)
                .filter(text -> unmapped(visit).contains(text));
    }

    private static Answer place(String text, Form form, boolean incomplete) {
        var page = new ConsolePage.Mapping(text, form.text("skill"), form.text("as"), form.text("level"), incomplete);
        return incomplete ? new Answer.Shown(422, page) : Answer.page(page);
    }

    private Answer place(Visit visit, Form form) {
        return text(visit, form)
                .map(text -> place(visit, text, form))
                .orElseGet(() -> new Answer.Onward("skills", Done.ALREADY));
    }

    private Answer place(Visit visit, String text, Form form) {
        var as = as(form);
        var skill = skill(visit, form);
        if (as.isEmpty() || skill.isEmpty()) {
            return place(text, form, true);
        }
        var mapped =
                mapping.map(visit.cohortId(), text, skill.get(), as.get(), level(form, as.get()), Wishes.asked(form));
        return new Answer.Onward("skills", mapped.full() > 0 ? Done.SKILL_PARTLY_MAPPED : Done.SKILL_MAPPED);
    }

    private static Optional<MapSkill.As> as(Form form) {
        return switch (form.text("as")) {
            case "OFFER" -> Optional.of(MapSkill.As.OFFER);
            case "WISH" -> Optional.of(MapSkill.As.WISH);
            default -> Optional.empty();
        };
    }

    private static Optional<Skill> skill(Visit visit, Form form) {
        return Optional.of(form.text("skill"))
                .filter(Skill::isCode)
                .map(Skill::new)
                .filter(visit.cohort().catalogue()::knows);
    }

    private static int level(Form form, MapSkill.As as) {
        var said = form.text("level");
        if (said.matches("[1-4]")) {
            return Integer.parseInt(said);
        }
        return as == MapSkill.As.OFFER ? 3 : 1;
    }
}
