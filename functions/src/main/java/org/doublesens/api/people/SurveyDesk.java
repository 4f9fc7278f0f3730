package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.SurveyDraft;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;
import org.doublesens.program.Wish;
import org.doublesens.sharing.AnswerSurvey;

/// The closing survey, once.
final class SurveyDesk implements Desk {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Acts acts;

    SurveyDesk(ProgramStore store, InstantSource clock, Acts acts) {
        this.store = store;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var survey = survey(visit);
        if (survey.isPresent()) {
            return Reply.page(page(visit, SurveyDraft.of(survey.get()), Faults.NONE, Outcome.ALREADY));
        }
        var phase = visit.cohort().phase();
        if (phase != Phase.SHARING) {
            var early = phase.compareTo(Phase.SHARING) < 0;
            return Reply.notice(early ? Page.Notice.Kind.NOT_YET : Page.Notice.Kind.STAGE_CLOSED);
        }
        return Reply.page(page(visit, SurveyDraft.EMPTY, Faults.NONE, Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (survey(visit).isPresent()) {
            return show(visit, form);
        }
        var reader = new FormReader(form);
        var survey = read(visit, reader);
        if (survey.isEmpty() || !reader.faults().isEmpty()) {
            return Reply.faulty(page(visit, draft(visit, form), reader.faults(), Outcome.ASKED));
        }
        return Reply.to(
                acts.answerSurvey(visit.cohortId(), survey.get()),
                outcome -> page(visit, SurveyDraft.of(survey(visit).orElse(survey.get())), Faults.NONE, outcome),
                faults -> page(visit, draft(visit, form), faults, Outcome.ASKED));
    }

    private Optional<Survey> read(Visit visit, FormReader reader) {
        Map<Skill, Integer> levels = new TreeMap<>();
        for (var skill : wished(visit)) {
            reader.neededNumber("level." + skill.code(), 1, 4).ifPresent(level -> levels.put(skill, level));
        }
        var different = reader.text("different", AnswerSurvey.MOST_CHARACTERS);
        var recommend = reader.neededNumber("recommend", 0, 10);
        var again = reader.needed("again", Survey.Again.class);
        if (recommend.isEmpty() || again.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Survey(visit.id(), 0, levels, different, recommend.get(), again.get(), clock.instant(), null));
    }

    private static SurveyDraft draft(Visit visit, Form form) {
        Map<Skill, String> levels = new TreeMap<>();
        wished(visit).forEach(skill -> levels.put(skill, form.text("level." + skill.code())));
        return new SurveyDraft(levels, form.text("different"), form.text("recommend"), form.text("again"));
    }

    private static List<Skill> wished(Visit visit) {
        var intake = visit.reader().intake();
        return intake == null
                ? List.of()
                : intake.wishes().stream().map(Wish::skill).toList();
    }

    private Optional<Survey> survey(Visit visit) {
        return store.find(visit.cohortId(), Survey.class, visit.id().value());
    }

    private static Page page(Visit visit, SurveyDraft draft, Faults faults, Outcome outcome) {
        return new Page.ClosingSurvey(visit.cohort(), visit.reader(), draft, faults, outcome);
    }
}
