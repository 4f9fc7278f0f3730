package org.doublesens.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Skill;
import org.doublesens.program.Survey;
import org.doublesens.program.Wish;

/// A person answers the closing survey, or answers it anew while it is open.
public final class AnswerSurvey {
    /// The longest text people may write.
    public static final int MOST_CHARACTERS = 2_000;

    private final ProgramStore store;

    public AnswerSurvey(ProgramStore store) {
        this.store = store;
    }

    public Noted answer(CohortId cohort, Survey survey) {
        return Patiently.decide(() -> answerOnce(cohort, survey));
    }

    private Noted answerOnce(CohortId id, Survey survey) {
        var person = store.find(id, Participant.class, survey.person().value()).filter(Participant::isActive);
        if (person.isEmpty()) {
            return new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
        }
        if (isOver(id)) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var problems = problems(person.get(), survey);
        if (!problems.isEmpty()) {
            return new Noted.Refused(problems);
        }
        store.save(id, changes(person.get(), store.find(id, Survey.class, survey.id()), survey));
        return new Noted.Done();
    }

    private boolean isOver(CohortId id) {
        return store.cohort(id).phase() != Phase.SHARING
                || store.find(id, Digest.class, Digest.ID).isPresent();
    }

    /// The first answer rewrites the person as they are: of two clicks at once only one counts at the gate.
    static Changes changes(Participant person, Optional<Survey> before, Survey survey) {
        return before.map(earlier -> Changes.NONE.update(renewed(earlier, survey)))
                .orElseGet(() -> Changes.NONE.once(survey).update(person).countDown(Gate.SURVEY));
    }

    private static Survey renewed(Survey earlier, Survey survey) {
        return new Survey(
                survey.person(),
                earlier.version(),
                survey.levels(),
                survey.different(),
                survey.recommend(),
                survey.again(),
                survey.answered(),
                earlier.stillUsing());
    }

    private static List<Problem> problems(Participant person, Survey survey) {
        var problems = new ArrayList<Problem>();
        var wished = wished(person);
        survey.levels().keySet().stream()
                .filter(skill -> !wished.contains(skill))
                .sorted()
                .forEach(skill -> problems.add(new Problem(
                        "level-" + skill.code(), "unknown-skill", "This skill was not among the person's wishes.")));
        if (survey.different().length() > MOST_CHARACTERS) {
            problems.add(new Problem("different", "too-long", "At most 2,000 characters."));
        }
        return problems;
    }

    private static Set<Skill> wished(Participant person) {
        return Optional.ofNullable(person.intake()).stream()
                .flatMap(intake -> intake.wishes().stream())
                .map(Wish::skill)
                .collect(Collectors.toSet());
    }
}
