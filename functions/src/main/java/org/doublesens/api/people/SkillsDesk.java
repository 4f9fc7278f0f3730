package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.doublesens.figures.Suppression;
import org.doublesens.intake.AnswerSkills;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.SkillSearch;
import org.doublesens.pages.SkillsDraft;
import org.doublesens.program.Heritage;
import org.doublesens.program.Intake;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;

/// The intake form: open until the stage closes, later to those who never answered or wait for a partner.
final class SkillsDesk implements Desk {
    private static final int MOST_ASKED = 5;

    private final ProgramStore store;
    private final InstantSource clock;
    private final Acts acts;

    SkillsDesk(ProgramStore store, InstantSource clock, Acts acts) {
        this.store = store;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        if (!visit.cohort().phase().isRunning()) {
            return Reply.notice(Page.Notice.Kind.STAGE_CLOSED);
        }
        if (!AnswerSkills.isOpen(visit.cohort(), visit.reader())) {
            return Reply.page(new Page.SkillsClosed(visit.cohort(), visit.reader()));
        }
        return Reply.page(page(visit, SkillsDraft.of(visit.reader()), Faults.NONE, Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        var draft = SkillsForm.draft(form);
        if (isSearch(form)) {
            return Reply.page(page(visit, draft, Faults.NONE, Outcome.ASKED, form.text("sought")));
        }
        var reader = new FormReader(form);
        var intake = new SkillsForm(visit.cohort(), visit.id(), store).read(draft, reader, clock.instant());
        var faults = reader.faults();
        if (intake.isEmpty() || !faults.isEmpty()) {
            return Reply.faulty(page(visit, draft, faults, Outcome.ASKED));
        }
        return answer(visit, draft, intake.get());
    }

    /// Looking for other words than those last looked for, without the button that saves: nothing is committed.
    private static boolean isSearch(Form form) {
        return !form.has("save") && !form.text("sought").strip().equals(form.text("found"));
    }

    private Reply answer(Visit visit, SkillsDraft draft, Intake intake) {
        if (saysTheSame(visit.reader(), intake)) {
            return Reply.page(page(visit, draft, Faults.NONE, Outcome.ALREADY));
        }
        var noted = acts.answerSkills(visit.cohortId(), visit.id(), intake);
        return Reply.to(
                noted,
                outcome -> page(visit, SkillsDraft.of(visit.reader().answering(intake)), Faults.NONE, outcome),
                faults -> page(visit, draft, faults, Outcome.ASKED));
    }

    private static boolean saysTheSame(Participant person, Intake intake) {
        return person.intake() != null && SkillsDraft.of(person).equals(SkillsDraft.of(person.answering(intake)));
    }

    private Page page(Visit visit, SkillsDraft draft, Faults faults, Outcome outcome) {
        return page(visit, draft, faults, outcome, "");
    }

    private Page page(Visit visit, SkillsDraft draft, Faults faults, Outcome outcome, String sought) {
        var search = SkillSearch.of(visit.cohort().catalogue(), draft, sought);
        return new Page.Skills(visit.cohort(), visit.reader(), draft, faults, asked(visit), search, outcome);
    }

    /// Skills that five or more asked for.
    private List<Skill> asked(Visit visit) {
        return store.find(visit.cohortId(), Heritage.class, Heritage.ID).stream()
                .flatMap(heritage -> Suppression.shown(heritage.demand()).entrySet().stream())
                .sorted(Map.Entry.<Skill, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(MOST_ASKED)
                .toList();
    }
}
